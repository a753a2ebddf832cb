CREATE TABLE "api_keys" (
	"id" text PRIMARY KEY NOT NULL,
	"staff_id" text NOT NULL,
	"key_hash" text NOT NULL,
	"ending" text NOT NULL,
	"actions" text[] NOT NULL,
	"created_by" text,
	"created_at" timestamp with time zone NOT NULL,
	"last_used_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "api_keys_staff_id_unique" UNIQUE("staff_id"),
	CONSTRAINT "api_keys_key_hash_unique" UNIQUE("key_hash")
);
--> statement-breakpoint
ALTER TABLE "staff" ALTER COLUMN "pin_hash" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "checkouts" ADD COLUMN "wishes" jsonb;--> statement-breakpoint
UPDATE "checkouts" SET "wishes" = jsonb_build_object('deviceReference', "device_reference", 'qrSize', coalesce("qr_size", 1024), 'language', coalesce("language", 'en'), 'expiresIn', 15);--> statement-breakpoint
ALTER TABLE "checkouts" ALTER COLUMN "wishes" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "api_keys" ADD CONSTRAINT "api_keys_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "api_keys" ADD CONSTRAINT "api_keys_created_by_staff_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "checkouts" DROP COLUMN "device_reference";--> statement-breakpoint
ALTER TABLE "checkouts" DROP COLUMN "qr_size";--> statement-breakpoint
ALTER TABLE "checkouts" DROP COLUMN "language";--> statement-breakpoint
ALTER TABLE "staff" ADD CONSTRAINT "staff_system_without_pin" CHECK (("staff"."role" = 'system') = ("staff"."pin_hash" is null));
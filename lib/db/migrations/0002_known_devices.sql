CREATE TABLE "devices" (
	"id" text PRIMARY KEY NOT NULL,
	"token_hash" text NOT NULL,
	"reference" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_sign_in_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "devices_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "wrong_pins" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"staff_id" text,
	"device_id" text,
	"address" text NOT NULL,
	"in_a_row" integer NOT NULL,
	"is_forgiven" boolean DEFAULT false NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "device_id" text;--> statement-breakpoint
ALTER TABLE "wrong_pins" ADD CONSTRAINT "wrong_pins_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wrong_pins" ADD CONSTRAINT "wrong_pins_device_id_devices_id_fk" FOREIGN KEY ("device_id") REFERENCES "public"."devices"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "wrong_pins_by_time" ON "wrong_pins" USING btree ("at");--> statement-breakpoint
CREATE INDEX "wrong_pins_of_device" ON "wrong_pins" USING btree ("device_id","staff_id");--> statement-breakpoint
CREATE INDEX "wrong_pins_of_staff" ON "wrong_pins" USING btree ("staff_id");--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_device_id_devices_id_fk" FOREIGN KEY ("device_id") REFERENCES "public"."devices"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "sessions_of_staff" ON "sessions" USING btree ("staff_id");--> statement-breakpoint
CREATE INDEX "sessions_of_device" ON "sessions" USING btree ("device_id");--> statement-breakpoint
CREATE INDEX "sessions_by_end" ON "sessions" USING btree ("expires_at");--> statement-breakpoint
ALTER TABLE "staff" DROP COLUMN "failed_attempts";--> statement-breakpoint
ALTER TABLE "staff" DROP COLUMN "locked_until";--> statement-breakpoint
-- Keys of people who have left answered until now.
UPDATE "api_keys" SET "revoked_at" = now() WHERE "revoked_at" IS NULL AND "created_by" IN (SELECT "id" FROM "staff" WHERE NOT "is_active");
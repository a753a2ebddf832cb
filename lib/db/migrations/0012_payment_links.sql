CREATE TABLE "payment_links" (
	"order_id" text PRIMARY KEY NOT NULL,
	"token" text NOT NULL,
	"kind" text NOT NULL,
	"language" text NOT NULL,
	"life_minutes" integer NOT NULL,
	"note" text,
	"delivery" jsonb,
	"made_by" text NOT NULL,
	"tap_key" text,
	"tap_fingerprint" text,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"opened_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	CONSTRAINT "payment_links_token_unique" UNIQUE("token")
);
--> statement-breakpoint
ALTER TABLE "payment_links" ADD CONSTRAINT "payment_links_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payment_links" ADD CONSTRAINT "payment_links_made_by_staff_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "payment_links_by_age" ON "payment_links" USING btree ("created_at","order_id");--> statement-breakpoint
CREATE UNIQUE INDEX "payment_links_tap" ON "payment_links" USING btree ("made_by","tap_key");
ALTER TABLE "orders" DROP CONSTRAINT "orders_reference_unique";--> statement-breakpoint
ALTER TABLE "api_keys" DROP CONSTRAINT "api_keys_staff_id_unique";--> statement-breakpoint
ALTER TABLE "checkouts" ADD COLUMN "amount_minor" bigint;--> statement-breakpoint
ALTER TABLE "checkouts" ADD COLUMN "currency" text;--> statement-breakpoint
ALTER TABLE "checkouts" ADD COLUMN "held_because" text;--> statement-breakpoint
UPDATE "checkouts" SET "amount_minor" = "orders"."amount_minor", "currency" = "orders"."currency"
  FROM "orders" WHERE "orders"."id" = "checkouts"."order_id";--> statement-breakpoint
UPDATE "checkouts" SET "held_because" = CASE "found"."kind" WHEN 'duplicate' THEN 'duplicate' WHEN 'mismatch' THEN 'other_amount' ELSE 'late' END
  FROM (
    SELECT DISTINCT ON ("checkout_id") "checkout_id", "gateway_id", "kind" FROM "exceptions"
    WHERE "kind" IN ('late', 'paid_after_cancel', 'duplicate', 'mismatch') ORDER BY "checkout_id", "opened_at"
  ) "found"
  WHERE "found"."checkout_id" = "checkouts"."id" AND "found"."gateway_id" = "checkouts"."gateway_id"
    AND "checkouts"."booked_to" = 'suspense';--> statement-breakpoint
ALTER TABLE "checkouts" ALTER COLUMN "amount_minor" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "checkouts" ALTER COLUMN "currency" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "gateway_reference" text;--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "system_id" text;--> statement-breakpoint
UPDATE "orders" SET "gateway_reference" = "reference", "system_id" = CASE WHEN "origin" = 'api' THEN "staff_id" END;--> statement-breakpoint
ALTER TABLE "orders" ALTER COLUMN "gateway_reference" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_system_id_staff_id_fk" FOREIGN KEY ("system_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "orders_reference_once" ON "orders" USING btree ("reference",coalesce("system_id", ''));--> statement-breakpoint
CREATE INDEX "api_keys_of_system" ON "api_keys" USING btree ("staff_id");--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_gateway_reference_unique" UNIQUE("gateway_reference");--> statement-breakpoint
ALTER TABLE "checkouts" ADD CONSTRAINT "checkouts_amount_positive" CHECK ("checkouts"."amount_minor" > 0);--> statement-breakpoint
ALTER TABLE "checkouts" ADD CONSTRAINT "checkouts_held_known" CHECK ("checkouts"."held_because" in ('late', 'duplicate', 'other_amount'));
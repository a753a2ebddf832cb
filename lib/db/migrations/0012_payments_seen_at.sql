ALTER TABLE "checkouts" ADD COLUMN "booked_at" timestamp with time zone;--> statement-breakpoint
UPDATE "checkouts" SET "booked_at" = (SELECT min("at") FROM "ledger" WHERE "ledger"."order_id" = "checkouts"."order_id" AND "ledger"."transfer" = 'payment/' || "checkouts"."gateway_id") WHERE "booked_minor" IS NOT NULL;

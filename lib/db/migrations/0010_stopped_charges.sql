ALTER TABLE "idempotency_keys" ALTER COLUMN "checkout_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "checkouts" ADD COLUMN "is_stopped" boolean DEFAULT false NOT NULL;
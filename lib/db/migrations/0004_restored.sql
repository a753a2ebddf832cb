ALTER TABLE "orders" ALTER COLUMN "staff_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "origin" text DEFAULT 'till' NOT NULL;--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_of_somebody" CHECK ("orders"."origin" = 'restored' or "orders"."staff_id" is not null);
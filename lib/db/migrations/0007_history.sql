DROP INDEX "orders_recent";--> statement-breakpoint
CREATE INDEX "checkouts_by_age" ON "checkouts" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "orders_by_age" ON "orders" USING btree ("branch_id","created_at","id");--> statement-breakpoint
CREATE INDEX "observations_of_checkout" ON "observations" USING btree ("checkout_id");
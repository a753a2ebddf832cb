CREATE INDEX "checkouts_by_display_id" ON "checkouts" USING btree ("display_id");--> statement-breakpoint
CREATE INDEX "orders_by_reference" ON "orders" USING btree ("branch_id","reference" text_pattern_ops);--> statement-breakpoint
CREATE INDEX "orders_by_amount" ON "orders" USING btree ("branch_id","amount_minor","created_at","id");
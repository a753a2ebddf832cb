DROP INDEX "checkouts_by_age";--> statement-breakpoint
ALTER TABLE "checkouts" ADD COLUMN "branch_id" text;--> statement-breakpoint
-- Pictures of codes that nobody can scan any more go with it.
UPDATE "checkouts" SET "branch_id" = "orders"."branch_id",
    "qr" = CASE WHEN "phase" IN ('closed', 'rejected') THEN NULL ELSE "qr" END
  FROM "orders" WHERE "orders"."id" = "checkouts"."order_id";--> statement-breakpoint
ALTER TABLE "checkouts" ALTER COLUMN "branch_id" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "checkouts" ADD CONSTRAINT "checkouts_branch_id_branches_id_fk" FOREIGN KEY ("branch_id") REFERENCES "public"."branches"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "exceptions_resolved" ON "exceptions" USING btree ("resolved_at") WHERE "exceptions"."resolved_at" is not null;--> statement-breakpoint
CREATE INDEX "exceptions_of_observation" ON "exceptions" USING btree ("observation");--> statement-breakpoint
CREATE INDEX "ledger_of_observation" ON "ledger" USING btree ("observation");--> statement-breakpoint
CREATE INDEX "checkouts_of_branch" ON "checkouts" USING btree ("branch_id","created_at","id");--> statement-breakpoint
CREATE INDEX "checkouts_by_status" ON "checkouts" USING btree ("branch_id","status","created_at","id");--> statement-breakpoint
CREATE INDEX "checkouts_by_amount" ON "checkouts" USING btree ("branch_id","amount_minor","created_at","id");--> statement-breakpoint
CREATE INDEX "checkouts_unpaid" ON "checkouts" USING btree ("branch_id","created_at","id") WHERE "checkouts"."booked_minor" is null;--> statement-breakpoint
CREATE INDEX "checkouts_open" ON "checkouts" USING btree ("created_at") WHERE "checkouts"."phase" in ('open', 'cancelling');--> statement-breakpoint
CREATE INDEX "checkouts_ended_unpaid" ON "checkouts" USING btree (coalesce("ended_at", "created_at")) WHERE "checkouts"."phase" in ('closed', 'rejected') and "checkouts"."booked_minor" is null;--> statement-breakpoint
CREATE INDEX "idempotency_keys_by_age" ON "idempotency_keys" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "orders_by_end_of_reference" ON "orders" USING btree ("branch_id",reverse("reference") text_pattern_ops);--> statement-breakpoint
CREATE INDEX "checkouts_by_age" ON "checkouts" USING btree ("created_at");--> statement-breakpoint
-- A read may go when it is old; what a posting or an exception cites is held by their foreign keys.
CREATE FUNCTION "refuse_young"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."stored_at" > now() - interval '30 days' THEN
    RAISE EXCEPTION '% of the last 30 days is append-only', TG_TABLE_NAME;
  END IF;
  RETURN OLD;
END;
$$;
--> statement-breakpoint
DROP TRIGGER "observations_append_only" ON "observations";
--> statement-breakpoint
CREATE TRIGGER "observations_append_only" BEFORE UPDATE OR TRUNCATE ON "observations"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "observations_kept_while_young" BEFORE DELETE ON "observations"
  FOR EACH ROW EXECUTE FUNCTION "refuse_young"();

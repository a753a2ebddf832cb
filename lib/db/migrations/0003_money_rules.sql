CREATE TRIGGER "ledger_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "ledger"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "event_anchors_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "event_anchors"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE FUNCTION "require_balance"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT sum("amount_minor") <> 0 OR count(DISTINCT "currency") <> 1
      FROM "ledger" WHERE "transfer" = NEW."transfer") THEN
    RAISE EXCEPTION 'transfer % does not balance', NEW."transfer";
  END IF;
  RETURN NULL;
END;
$$;
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER "ledger_balanced" AFTER INSERT ON "ledger"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "require_balance"();
--> statement-breakpoint
CREATE FUNCTION "event_hash"("e" "events") RETURNS text LANGUAGE sql STABLE AS $$
  SELECT encode(sha256(convert_to(concat_ws('|',
    "e"."previous_hash", "e"."order_id", "e"."position", coalesce("e"."checkout_id", '-'),
    coalesce("e"."staff_id", '-'), "e"."kind", "e"."detail"::text, extract(epoch FROM "e"."at")::text
  ), 'UTF8')), 'hex');
$$;
--> statement-breakpoint
ALTER TABLE "events" DISABLE TRIGGER "events_append_only";
--> statement-breakpoint
DO $$
DECLARE
  "e" "events";
  "last" "events";
BEGIN
  FOR "e" IN SELECT * FROM "events" ORDER BY "order_id", "id" LOOP
    IF "last"."order_id" IS DISTINCT FROM "e"."order_id" THEN
      "e"."position" := 1;
      "e"."previous_hash" := '';
    ELSE
      "e"."position" := "last"."position" + 1;
      "e"."previous_hash" := "last"."hash";
    END IF;
    "e"."hash" := "event_hash"("e");
    UPDATE "events" SET "position" = "e"."position", "previous_hash" = "e"."previous_hash", "hash" = "e"."hash"
      WHERE "id" = "e"."id";
    "last" := "e";
  END LOOP;
END;
$$;
--> statement-breakpoint
ALTER TABLE "events" ENABLE TRIGGER "events_append_only";
--> statement-breakpoint
CREATE UNIQUE INDEX "events_chain" ON "events" USING btree ("order_id","position");
--> statement-breakpoint
CREATE FUNCTION "chain_event"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  "last" "events";
BEGIN
  -- One writer per chain until its transaction ends: two of them would take the same place.
  PERFORM pg_advisory_xact_lock(hashtextextended('events/' || NEW."order_id", 0));
  SELECT * INTO "last" FROM "events" WHERE "order_id" = NEW."order_id" ORDER BY "position" DESC LIMIT 1;
  NEW."position" := coalesce("last"."position", 0) + 1;
  NEW."previous_hash" := coalesce("last"."hash", '');
  NEW."hash" := "event_hash"(NEW);
  RETURN NEW;
END;
$$;
--> statement-breakpoint
CREATE TRIGGER "events_chained" BEFORE INSERT ON "events" FOR EACH ROW EXECUTE FUNCTION "chain_event"();

CREATE SEQUENCE "public"."observation_number" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1;--> statement-breakpoint
CREATE SEQUENCE "public"."instance_number" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2000000000 START WITH 1 CACHE 1 CYCLE;--> statement-breakpoint
CREATE TABLE "payment_links" (
	"order_id" text PRIMARY KEY NOT NULL,
	"token" text NOT NULL,
	"kind" text NOT NULL,
	"language" text NOT NULL,
	"life_minutes" integer NOT NULL,
	"note" text,
	"delivery" jsonb,
	"made_by" text NOT NULL,
	"idempotency_key" text,
	"fingerprint" text,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"opened_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	CONSTRAINT "payment_links_token_unique" UNIQUE("token")
);
--> statement-breakpoint
CREATE TABLE "exceptions" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"fingerprint" text NOT NULL,
	"branch_id" text,
	"order_id" text,
	"checkout_id" text,
	"device_reference" text,
	"gateway_id" text NOT NULL,
	"display_id" text,
	"moved" text NOT NULL,
	"amount_minor" bigint,
	"currency" text,
	"detail" jsonb NOT NULL,
	"observation" bigint,
	"opened_at" timestamp with time zone DEFAULT now() NOT NULL,
	"resolution" text,
	"resolved_at" timestamp with time zone,
	"resolved_by" text,
	"note" text,
	CONSTRAINT "exceptions_fingerprint_unique" UNIQUE("fingerprint"),
	CONSTRAINT "exceptions_kind_known" CHECK ("exceptions"."kind" in ('late', 'paid_after_cancel', 'duplicate', 'mismatch', 'external_payment', 'chargeback', 'unrecognised', 'authorisation_ending', 'authorisation_lapsed')),
	CONSTRAINT "exceptions_resolved_whole" CHECK (("exceptions"."resolution" is null) = ("exceptions"."resolved_at" is null))
);
--> statement-breakpoint
CREATE TABLE "ledger" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"transfer" text NOT NULL,
	"account" text NOT NULL,
	"amount_minor" bigint NOT NULL,
	"currency" text NOT NULL,
	"order_id" text,
	"checkout_id" text,
	"gateway_id" text NOT NULL,
	"observation" bigint NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "ledger_account_known" CHECK ("ledger"."account" in ('receivable', 'gateway_clearing', 'suspense', 'refunded', 'refund_in_doubt', 'chargeback')),
	CONSTRAINT "ledger_not_zero" CHECK ("ledger"."amount_minor" <> 0)
);
--> statement-breakpoint
CREATE TABLE "outbound_deliveries" (
	"id" text PRIMARY KEY NOT NULL,
	"webhook_id" text NOT NULL,
	"checkout_id" text NOT NULL,
	"data" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"due_at" timestamp with time zone DEFAULT now(),
	"delivered_at" timestamp with time zone,
	"last_attempt_at" timestamp with time zone,
	"last_status" integer,
	"last_failure" text
);
--> statement-breakpoint
CREATE TABLE "outbound_webhooks" (
	"id" text PRIMARY KEY NOT NULL,
	"branch_id" text NOT NULL,
	"url" text NOT NULL,
	"allow_private_network" boolean NOT NULL,
	"secret" text NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "checkouts" (
	"id" text PRIMARY KEY NOT NULL,
	"order_id" text NOT NULL,
	"channel" text NOT NULL,
	"request_id" text NOT NULL,
	"request" jsonb NOT NULL,
	"phase" text NOT NULL,
	"status" text,
	"gateway_id" text,
	"display_id" text,
	"checkout_key" text,
	"redirect_url" text,
	"shop" text,
	"rejection_reason" text,
	"rejection_detail" text,
	"qr" jsonb,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"last_read_at" timestamp with time zone,
	"last_observation" bigint DEFAULT 0 NOT NULL,
	"empty_searches" integer DEFAULT 0 NOT NULL,
	"last_search_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"notification" jsonb,
	"booked_minor" bigint,
	"booked_currency" text,
	"booked_to" text,
	"anomaly" text,
	"refunded_minor" bigint DEFAULT 0 NOT NULL,
	"pending_refund" jsonb,
	"creates" integer DEFAULT 1 NOT NULL,
	"owner_instance" integer,
	"awaited_at" timestamp with time zone,
	"watch_at" timestamp with time zone,
	"claimed_at" timestamp with time zone,
	CONSTRAINT "checkouts_request_id_unique" UNIQUE("request_id"),
	CONSTRAINT "checkouts_gateway_id_unique" UNIQUE("gateway_id"),
	CONSTRAINT "checkouts_phase_known" CHECK ("checkouts"."phase" in ('creating', 'open', 'rejected', 'outcome_unknown', 'cancelling', 'closed')),
	CONSTRAINT "checkouts_status_known" CHECK ("checkouts"."status" in ('PENDING', 'PENDING_CONFIRMATION', 'AUTHORIZED', 'PAID', 'FAILED', 'CANCELLED', 'EXPIRED', 'PARTIALLY_REFUNDED', 'REFUNDED', 'CHARGEBACK', 'UNRECOGNISED'))
);
--> statement-breakpoint
CREATE TABLE "idempotency_keys" (
	"staff_id" text NOT NULL,
	"key" text NOT NULL,
	"fingerprint" text NOT NULL,
	"checkout_id" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "idempotency_keys_staff_id_key_pk" PRIMARY KEY("staff_id","key")
);
--> statement-breakpoint
CREATE TABLE "orders" (
	"id" text PRIMARY KEY NOT NULL,
	"reference" text NOT NULL,
	"branch_id" text NOT NULL,
	"staff_id" text,
	"origin" text DEFAULT 'till' NOT NULL,
	"amount_minor" bigint NOT NULL,
	"currency" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "orders_reference_unique" UNIQUE("reference"),
	CONSTRAINT "orders_amount_positive" CHECK ("orders"."amount_minor" > 0),
	CONSTRAINT "orders_of_somebody" CHECK ("orders"."origin" = 'restored' or "orders"."staff_id" is not null)
);
--> statement-breakpoint
CREATE TABLE "event_anchors" (
	"day" date PRIMARY KEY NOT NULL,
	"last_event_id" bigint NOT NULL,
	"chains" integer NOT NULL,
	"hash" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "events" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"order_id" text NOT NULL,
	"checkout_id" text,
	"staff_id" text,
	"kind" text NOT NULL,
	"detail" jsonb NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"previous_hash" text DEFAULT '' NOT NULL,
	"hash" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "observations" (
	"number" bigint PRIMARY KEY NOT NULL,
	"checkout_id" text,
	"started_at" timestamp with time zone NOT NULL,
	"stored_at" timestamp with time zone DEFAULT now() NOT NULL,
	"verdict" text NOT NULL,
	"seen" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "refunds" (
	"id" text PRIMARY KEY NOT NULL,
	"order_id" text NOT NULL,
	"checkout_id" text NOT NULL,
	"amount_minor" bigint NOT NULL,
	"currency" text NOT NULL,
	"note" text NOT NULL,
	"state" text DEFAULT 'asked' NOT NULL,
	"failure" text,
	"failure_detail" text,
	"requested_by" text NOT NULL,
	"approved_by" text,
	"idempotency_key" text NOT NULL,
	"fingerprint" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "refunds_amount_positive" CHECK ("refunds"."amount_minor" > 0),
	CONSTRAINT "refunds_state_known" CHECK ("refunds"."state" in ('asked', 'done', 'failed')),
	CONSTRAINT "refunds_ended_whole" CHECK (("refunds"."state" = 'asked') = ("refunds"."ended_at" is null)),
	CONSTRAINT "refunds_failed_whole" CHECK (("refunds"."state" = 'failed') = ("refunds"."failure" is not null))
);
--> statement-breakpoint
CREATE TABLE "api_keys" (
	"id" text PRIMARY KEY NOT NULL,
	"staff_id" text NOT NULL,
	"key_hash" text NOT NULL,
	"ending" text NOT NULL,
	"permissions" text[] NOT NULL,
	"created_by" text,
	"created_at" timestamp with time zone NOT NULL,
	"last_used_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "api_keys_staff_id_unique" UNIQUE("staff_id"),
	CONSTRAINT "api_keys_key_hash_unique" UNIQUE("key_hash")
);
--> statement-breakpoint
CREATE TABLE "branches" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"currency" text NOT NULL,
	"refund_limits" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"largest_sale_minor" bigint,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"staff_id" text NOT NULL,
	"device_reference" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "staff" (
	"id" text PRIMARY KEY NOT NULL,
	"branch_id" text NOT NULL,
	"name" text NOT NULL,
	"role" text NOT NULL,
	"pin_hash" text,
	"is_active" boolean DEFAULT true NOT NULL,
	"failed_attempts" integer DEFAULT 0 NOT NULL,
	"locked_until" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "staff_system_without_pin" CHECK (("staff"."role" = 'system') = ("staff"."pin_hash" is null))
);
--> statement-breakpoint
CREATE TABLE "call_budget" (
	"id" integer PRIMARY KEY DEFAULT 1 NOT NULL,
	"tokens" double precision NOT NULL,
	"refilled_at" timestamp with time zone NOT NULL,
	"closed_until" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "gateway_signals" (
	"source" text NOT NULL,
	"digest" text NOT NULL,
	"gateway_id" text,
	"body" text NOT NULL,
	"signature" text NOT NULL,
	"deliveries" integer DEFAULT 1 NOT NULL,
	"first_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "gateway_signals_source_digest_pk" PRIMARY KEY("source","digest")
);
--> statement-breakpoint
CREATE TABLE "gateway_webhooks" (
	"token" text PRIMARY KEY NOT NULL,
	"address" text,
	"gateway_webhook_id" text,
	"hmac_key" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"retired_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "jobs" (
	"name" text PRIMARY KEY NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"cursor" text
);
--> statement-breakpoint
ALTER TABLE "payment_links" ADD CONSTRAINT "payment_links_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payment_links" ADD CONSTRAINT "payment_links_made_by_staff_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exceptions" ADD CONSTRAINT "exceptions_branch_id_branches_id_fk" FOREIGN KEY ("branch_id") REFERENCES "public"."branches"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exceptions" ADD CONSTRAINT "exceptions_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exceptions" ADD CONSTRAINT "exceptions_checkout_id_checkouts_id_fk" FOREIGN KEY ("checkout_id") REFERENCES "public"."checkouts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exceptions" ADD CONSTRAINT "exceptions_observation_observations_number_fk" FOREIGN KEY ("observation") REFERENCES "public"."observations"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exceptions" ADD CONSTRAINT "exceptions_resolved_by_staff_id_fk" FOREIGN KEY ("resolved_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger" ADD CONSTRAINT "ledger_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger" ADD CONSTRAINT "ledger_checkout_id_checkouts_id_fk" FOREIGN KEY ("checkout_id") REFERENCES "public"."checkouts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger" ADD CONSTRAINT "ledger_observation_observations_number_fk" FOREIGN KEY ("observation") REFERENCES "public"."observations"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outbound_deliveries" ADD CONSTRAINT "outbound_deliveries_webhook_id_outbound_webhooks_id_fk" FOREIGN KEY ("webhook_id") REFERENCES "public"."outbound_webhooks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outbound_deliveries" ADD CONSTRAINT "outbound_deliveries_checkout_id_checkouts_id_fk" FOREIGN KEY ("checkout_id") REFERENCES "public"."checkouts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outbound_webhooks" ADD CONSTRAINT "outbound_webhooks_branch_id_branches_id_fk" FOREIGN KEY ("branch_id") REFERENCES "public"."branches"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outbound_webhooks" ADD CONSTRAINT "outbound_webhooks_created_by_staff_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "checkouts" ADD CONSTRAINT "checkouts_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idempotency_keys" ADD CONSTRAINT "idempotency_keys_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idempotency_keys" ADD CONSTRAINT "idempotency_keys_checkout_id_checkouts_id_fk" FOREIGN KEY ("checkout_id") REFERENCES "public"."checkouts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_branch_id_branches_id_fk" FOREIGN KEY ("branch_id") REFERENCES "public"."branches"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_checkout_id_checkouts_id_fk" FOREIGN KEY ("checkout_id") REFERENCES "public"."checkouts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "observations" ADD CONSTRAINT "observations_checkout_id_checkouts_id_fk" FOREIGN KEY ("checkout_id") REFERENCES "public"."checkouts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "refunds" ADD CONSTRAINT "refunds_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "refunds" ADD CONSTRAINT "refunds_checkout_id_checkouts_id_fk" FOREIGN KEY ("checkout_id") REFERENCES "public"."checkouts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "refunds" ADD CONSTRAINT "refunds_requested_by_staff_id_fk" FOREIGN KEY ("requested_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "refunds" ADD CONSTRAINT "refunds_approved_by_staff_id_fk" FOREIGN KEY ("approved_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "api_keys" ADD CONSTRAINT "api_keys_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "api_keys" ADD CONSTRAINT "api_keys_created_by_staff_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff" ADD CONSTRAINT "staff_branch_id_branches_id_fk" FOREIGN KEY ("branch_id") REFERENCES "public"."branches"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "payment_links_by_age" ON "payment_links" USING btree ("created_at","order_id");--> statement-breakpoint
CREATE UNIQUE INDEX "payment_links_once" ON "payment_links" USING btree ("made_by","idempotency_key");--> statement-breakpoint
CREATE INDEX "exceptions_open" ON "exceptions" USING btree ("branch_id","opened_at") WHERE "exceptions"."resolved_at" is null;--> statement-breakpoint
CREATE INDEX "exceptions_of_checkout" ON "exceptions" USING btree ("checkout_id");--> statement-breakpoint
CREATE INDEX "exceptions_of_gateway_id" ON "exceptions" USING btree ("gateway_id");--> statement-breakpoint
CREATE UNIQUE INDEX "ledger_once" ON "ledger" USING btree ("transfer","account");--> statement-breakpoint
CREATE INDEX "ledger_of_order" ON "ledger" USING btree ("order_id");--> statement-breakpoint
CREATE INDEX "ledger_of_gateway_id" ON "ledger" USING btree ("gateway_id");--> statement-breakpoint
CREATE INDEX "outbound_deliveries_due" ON "outbound_deliveries" USING btree ("due_at") WHERE "outbound_deliveries"."due_at" is not null;--> statement-breakpoint
CREATE INDEX "outbound_deliveries_of_webhook" ON "outbound_deliveries" USING btree ("webhook_id","created_at");--> statement-breakpoint
CREATE INDEX "outbound_webhooks_of_branch" ON "outbound_webhooks" USING btree ("branch_id");--> statement-breakpoint
CREATE INDEX "checkouts_of_order" ON "checkouts" USING btree ("order_id");--> statement-breakpoint
CREATE INDEX "checkouts_by_age" ON "checkouts" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "checkouts_due" ON "checkouts" USING btree ("watch_at") WHERE "checkouts"."watch_at" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "checkouts_one_payable" ON "checkouts" USING btree ("order_id") WHERE "checkouts"."phase" in ('creating', 'open', 'outcome_unknown', 'cancelling');--> statement-breakpoint
CREATE INDEX "checkouts_payable_of_device" ON "checkouts" USING btree (("request"->>'deviceReference')) WHERE "checkouts"."phase" in ('creating', 'open', 'outcome_unknown', 'cancelling');--> statement-breakpoint
CREATE INDEX "orders_by_age" ON "orders" USING btree ("branch_id","created_at","id");--> statement-breakpoint
CREATE INDEX "events_of_order" ON "events" USING btree ("order_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "events_chain" ON "events" USING btree ("order_id","position");--> statement-breakpoint
CREATE INDEX "observations_of_checkout" ON "observations" USING btree ("checkout_id");--> statement-breakpoint
CREATE UNIQUE INDEX "refunds_once" ON "refunds" USING btree ("requested_by","idempotency_key");--> statement-breakpoint
CREATE INDEX "refunds_of_order" ON "refunds" USING btree ("order_id");--> statement-breakpoint
CREATE UNIQUE INDEX "refunds_one_pending" ON "refunds" USING btree ("checkout_id") WHERE "refunds"."state" = 'asked';--> statement-breakpoint
CREATE INDEX "gateway_signals_of_checkout" ON "gateway_signals" USING btree ("gateway_id");--> statement-breakpoint
CREATE INDEX "gateway_signals_by_age" ON "gateway_signals" USING btree ("last_at");
--> statement-breakpoint
-- From here on written by hand: what the schema's own language cannot say.
CREATE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END;
$$;
--> statement-breakpoint
CREATE TRIGGER "events_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "events"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "observations_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "observations"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
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

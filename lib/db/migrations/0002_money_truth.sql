CREATE SEQUENCE "public"."instance_number" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2000000000 START WITH 1 CACHE 1 CYCLE;--> statement-breakpoint
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
	CONSTRAINT "exceptions_kind_known" CHECK ("exceptions"."kind" in ('late', 'paid_after_cancel', 'duplicate', 'mismatch', 'foreign', 'chargeback', 'unrecognised', 'authorisation_ending')),
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
CREATE TABLE "event_anchors" (
	"day" date PRIMARY KEY NOT NULL,
	"last_event_id" bigint NOT NULL,
	"chains" integer NOT NULL,
	"hash" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "call_budget" (
	"id" integer PRIMARY KEY DEFAULT 1 NOT NULL,
	"tokens" double precision NOT NULL,
	"refilled_at" timestamp with time zone NOT NULL,
	"closed_until" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "hints" (
	"source" text NOT NULL,
	"digest" text NOT NULL,
	"gateway_id" text,
	"body" text NOT NULL,
	"signature" text NOT NULL,
	"deliveries" integer DEFAULT 1 NOT NULL,
	"first_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "hints_source_digest_pk" PRIMARY KEY("source","digest")
);
--> statement-breakpoint
CREATE TABLE "jobs" (
	"name" text PRIMARY KEY NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"cursor" text
);
--> statement-breakpoint
CREATE TABLE "webhook_endpoints" (
	"token" text PRIMARY KEY NOT NULL,
	"address" text,
	"gateway_webhook_id" text,
	"hmac_key" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"retired_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "observations" ALTER COLUMN "checkout_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "checkouts" ADD COLUMN "notification" jsonb;--> statement-breakpoint
ALTER TABLE "checkouts" ADD COLUMN "booked_minor" bigint;--> statement-breakpoint
ALTER TABLE "checkouts" ADD COLUMN "booked_currency" text;--> statement-breakpoint
ALTER TABLE "checkouts" ADD COLUMN "booked_to" text;--> statement-breakpoint
ALTER TABLE "checkouts" ADD COLUMN "oddity" text;--> statement-breakpoint
ALTER TABLE "checkouts" ADD COLUMN "refunded_minor" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "checkouts" ADD COLUMN "creates" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "checkouts" ADD COLUMN "asked_by" integer;--> statement-breakpoint
ALTER TABLE "checkouts" ADD COLUMN "qr_size" integer;--> statement-breakpoint
ALTER TABLE "checkouts" ADD COLUMN "language" text;--> statement-breakpoint
ALTER TABLE "checkouts" ADD COLUMN "wanted_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "checkouts" ADD COLUMN "claimed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "events" ADD COLUMN "position" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "events" ADD COLUMN "previous_hash" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "events" ADD COLUMN "hash" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "exceptions" ADD CONSTRAINT "exceptions_branch_id_branches_id_fk" FOREIGN KEY ("branch_id") REFERENCES "public"."branches"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exceptions" ADD CONSTRAINT "exceptions_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exceptions" ADD CONSTRAINT "exceptions_checkout_id_checkouts_id_fk" FOREIGN KEY ("checkout_id") REFERENCES "public"."checkouts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exceptions" ADD CONSTRAINT "exceptions_observation_observations_number_fk" FOREIGN KEY ("observation") REFERENCES "public"."observations"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exceptions" ADD CONSTRAINT "exceptions_resolved_by_staff_id_fk" FOREIGN KEY ("resolved_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger" ADD CONSTRAINT "ledger_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger" ADD CONSTRAINT "ledger_checkout_id_checkouts_id_fk" FOREIGN KEY ("checkout_id") REFERENCES "public"."checkouts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger" ADD CONSTRAINT "ledger_observation_observations_number_fk" FOREIGN KEY ("observation") REFERENCES "public"."observations"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "exceptions_open" ON "exceptions" USING btree ("branch_id","opened_at") WHERE "exceptions"."resolved_at" is null;--> statement-breakpoint
CREATE INDEX "exceptions_of_checkout" ON "exceptions" USING btree ("checkout_id");--> statement-breakpoint
CREATE UNIQUE INDEX "ledger_once" ON "ledger" USING btree ("transfer","account");--> statement-breakpoint
CREATE INDEX "ledger_of_order" ON "ledger" USING btree ("order_id");--> statement-breakpoint
CREATE INDEX "hints_of_checkout" ON "hints" USING btree ("gateway_id");--> statement-breakpoint
CREATE INDEX "hints_by_age" ON "hints" USING btree ("last_at");

CREATE TABLE "alarms" (
	"kind" text PRIMARY KEY NOT NULL,
	"raised_at" timestamp with time zone DEFAULT now() NOT NULL,
	"detail" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "event_checkpoints" (
	"last_event_id" bigint PRIMARY KEY NOT NULL,
	"after_event_id" bigint NOT NULL,
	"events" integer NOT NULL,
	"hash" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "event_checkpoints_after_event_id_unique" UNIQUE("after_event_id")
);
--> statement-breakpoint
CREATE TRIGGER "event_checkpoints_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "event_checkpoints"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

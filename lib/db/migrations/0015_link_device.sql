ALTER TABLE "payment_links" ADD COLUMN "device_reference" text;--> statement-breakpoint
ALTER TABLE "payment_links" ADD COLUMN "ended_by" text;--> statement-breakpoint
ALTER TABLE "payment_links" ADD CONSTRAINT "payment_links_ended_by_staff_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;
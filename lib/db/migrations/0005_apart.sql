CREATE INDEX "exceptions_of_gateway_id" ON "exceptions" USING btree ("gateway_id");--> statement-breakpoint
CREATE INDEX "ledger_of_gateway_id" ON "ledger" USING btree ("gateway_id");
-- A payment in yet another amount is another fact: what was reported before says in which amount, as `moneySeen` does.
UPDATE "exceptions" SET "fingerprint" = "fingerprint" || '/' || coalesce("currency", '?') || '/' || coalesce("amount_minor"::text, '?') || '/' || coalesce("detail"->>'cashMinor', '?') WHERE "kind" = 'mismatch' AND "moved" = 'yes';

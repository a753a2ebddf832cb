-- What the app may do, after every migration. A table that refuses changes by its trigger (ledger, events and the like)
-- may only be read and added to, observations also rid of what their own trigger lets go; no table may be emptied, altered or have its triggers disabled.
do $$
declare
  app text := current_setting('qtill.app');
  item record;
begin
  perform pg_advisory_xact_lock(7194023);
  -- Only what is missing: a start that finds everything in order writes nothing.
  for item in
    select format('grant usage on schema %I to %I', nspname, app) as change
      from pg_namespace where nspname in ('public', 'drizzle') and not has_schema_privilege(app, oid, 'usage')
    union all
    select format('grant select on %s to %I', c.oid::regclass, app)
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'drizzle' and relkind = 'r' and not has_table_privilege(app, c.oid, 'select')
    union all
    select format('grant usage, select on sequence %s to %I', c.oid::regclass, app)
      from pg_class c
      where relnamespace = 'public'::regnamespace and pg_has_role(relowner, 'usage')
        and case relkind when 'S' then not has_sequence_privilege(app, c.oid, 'usage') else false end
    union all
    select format('revoke all on %s from %I; grant %s on %s to %I', name, app, array_to_string(wanted, ', '), name, app)
      from (
        select c.oid::regclass as name,
          array(
            select privilege
            from unnest(array['DELETE', 'INSERT', 'REFERENCES', 'SELECT', 'TRIGGER', 'TRUNCATE', 'UPDATE']) privilege
            where has_table_privilege(app, c.oid, privilege)
          ) as granted,
          case (
            select bool_or((t.tgtype & 8) = 0) -- whether it lets rows go, as old ones may
            from pg_trigger t join pg_proc p on p.oid = t.tgfoid
            where t.tgrelid = c.oid and p.proname = 'refuse_change'
          )
            when false then array['INSERT', 'SELECT']
            when true then array['DELETE', 'INSERT', 'SELECT']
            else array['DELETE', 'INSERT', 'SELECT', 'UPDATE']
          end as wanted
        from pg_class c
        where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and pg_has_role(relowner, 'usage')
      ) tables
      where granted <> wanted
  loop
    execute item.change;
  end loop;
end $$;

-- Gives one database, and all of qtill that is in it, to the owner. What belongs to the owner already is left alone.
do $$
declare
  owner text := current_setting('qtill.owner');
  app text := current_setting('qtill.app');
  item record;
begin
  perform pg_advisory_xact_lock(7194023);
  -- Only what is missing: a start that finds everything in order writes nothing.
  for item in
    select format('revoke connect on database %I from public', current_database()) as change
      where has_database_privilege('public', current_database(), 'connect')
    union all
    select format('grant connect on database %I to %I', current_database(), app)
      where not has_database_privilege(app, current_database(), 'connect')
        or has_database_privilege('public', current_database(), 'connect')
    union all
    select format('grant usage, create on schema public to %I', owner)
      where not has_schema_privilege(owner, 'public', 'create')
    union all
    select format('alter database %I owner to %I', datname, owner)
      from pg_database where datname = current_database() and datdba <> owner::regrole
    union all
    select format('alter schema %I owner to %I', nspname, owner)
      from pg_namespace where nspname = 'drizzle' and nspowner <> owner::regrole
    union all
    -- The sequence of a serial column goes with its table.
    select format('alter %s %s owner to %I', case relkind when 'S' then 'sequence' else 'table' end, c.oid::regclass, owner)
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname in ('public', 'drizzle') and relkind in ('r', 'p', 'S') and relowner <> owner::regrole
        and not exists (select from pg_depend d
          where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype in ('a', 'e', 'i'))
    union all
    select format('alter routine %s owner to %I', p.oid::regprocedure, owner)
      from pg_proc p
      where p.pronamespace = 'public'::regnamespace and proowner <> owner::regrole
        and not exists (select from pg_depend d
          where d.classid = 'pg_proc'::regclass and d.objid = p.oid and d.deptype = 'e')
  loop
    execute item.change;
  end loop;
end $$;

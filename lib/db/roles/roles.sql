-- The two roles of qtill, once in a PostgreSQL server. The owner migrates and restores; the app works with rows.
do $$
declare
  owner text := current_setting('qtill.owner');
  app text := current_setting('qtill.app');
  wanted text;
begin
  -- Two starts at once would both find a role missing.
  perform pg_advisory_xact_lock(7194023);
  foreach wanted in array array[owner, app] loop
    if not exists (select from pg_roles where rolname = wanted) then
      execute format('create role %I login', wanted);
    end if;
  end loop;
  -- A restore has to see who else is connected. Where an administrator may not grant that, it sees a little less.
  if not pg_has_role(owner, 'pg_read_all_stats', 'member') then
    begin
      execute format('grant pg_read_all_stats to %I', owner);
    exception when insufficient_privilege then
      null;
    end;
  end if;
  -- Whoever gives things to the owner must be a member of it; a superuser always may.
  if not (select rolsuper from pg_roles where rolname = current_user) and not pg_has_role(owner, 'member') then
    execute format('grant %I to current_user', owner);
  end if;
end $$;

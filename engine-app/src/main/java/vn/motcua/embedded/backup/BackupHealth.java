package vn.motcua.embedded.backup;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Warns when the database cannot hand its log over to the backup; it keeps it meanwhile, on its own disk. */
@Component("backupHealthIndicator")
class BackupHealth implements HealthIndicator {

    private static final Status ATTENTION = new Status("ATTENTION", "the backup takes no more of the database's log");

    private final JdbcClient sql;

    BackupHealth(JdbcClient sql) {
        this.sql = sql;
    }

    private record Archive(boolean on, boolean failing) {}

    @Override
    public Health health() {
        Archive archive = sql.sql("""
                        select current_setting('archive_mode') <> 'off' as "on",
                            coalesce(last_failed_time > coalesce(last_archived_time, '-infinity'), false) as failing
                        from pg_stat_archiver""")
                .query((row, n) -> new Archive(row.getBoolean("on"), row.getBoolean("failing")))
                .single();
        return (archive.on && archive.failing ? Health.status(ATTENTION) : Health.up())
                .withDetail("archivesLog", archive.on)
                .build();
    }
}

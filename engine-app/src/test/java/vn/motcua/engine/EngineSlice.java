package vn.motcua.engine;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import vn.motcua.shared.DossierId;
import vn.motcua.testing.TestDatabase;

/** The engine and the journal on a fresh database, without the rest of the product. */
@TestConfiguration(proxyBeanMethods = false)
@EnableConfigurationProperties
@ComponentScan("vn.motcua.engine.camunda")
@ComponentScan(
        basePackages = "vn.motcua.journal",
        useDefaultFilters = false,
        includeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern = "vn\\.motcua\\.journal\\.(DossierJournal|JournalRows|EventCodec)"))
public class EngineSlice {

    @Bean
    TestDatabase testDatabase() {
        TestDatabase database = TestDatabase.fresh();
        JdbcClient owner = JdbcClient.create(database.ownerDataSource());
        owner.sql("""
                create table if not exists motcua.dossier (id bigint primary key, code text unique,
                    seq int not null default 0, head bytea not null default '\\x', procedure_code text, version_id bigint,
                    helped_at text, unit_code text not null, competent_unit text, channel text, status smallint,
                    data_form text, submitted_at timestamptz, created_by text)""").update();
        owner.sql("create table motcua.mirrored_task (task text primary key, dossier bigint, node text, assignee text)")
                .update();
        owner.sql("create table motcua.delegate_trace (dossier bigint)").update();
        return database;
    }

    @Bean(destroyMethod = "close")
    HikariDataSource dataSource(TestDatabase database) {
        HikariDataSource pool = new HikariDataSource();
        pool.setDataSource(database.dataSource());
        pool.setMaximumPoolSize(8);
        return pool;
    }

    @Bean
    JdbcClient jdbcClient(DataSource database) {
        return JdbcClient.create(database);
    }

    @Bean
    PlatformTransactionManager transactionManager(DataSource database) {
        return new JdbcTransactionManager(database);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Mirror mirror(JdbcClient sql) {
        return new Mirror(sql);
    }

    @Bean
    TestDossiers testDossiers(JdbcClient sql) {
        return new TestDossiers(sql);
    }

    /** Dossiers that have a flow and nothing else. */
    static final class TestDossiers {

        private final JdbcClient sql;
        private final AtomicLong last = new AtomicLong();

        TestDossiers(JdbcClient sql) {
            this.sql = sql;
        }

        DossierId create() {
            long id = last.incrementAndGet();
            sql.sql("""
                    insert into motcua.dossier (id, procedure_code, version_id, helped_at, unit_code, competent_unit,
                        channel, status, data_form, submitted_at, created_by)
                    values (?, '1.001193', 1, 'H88.1.2', 'H88.1.2', 'H88.1.2', 'COUNTER', 1, 'f', now(), 'CB0001')""").param(id).update();
            return new DossierId(id);
        }
    }

    /** Mirrors the engine's tasks into a table. */
    static final class Mirror implements FlowListener {

        private final JdbcClient sql;

        Mirror(JdbcClient sql) {
            this.sql = sql;
        }

        Set<String> open(DossierId dossier) {
            return new TreeSet<>(
                    sql.sql("select node || coalesce('@' || assignee, '') from motcua.mirrored_task where dossier = ?")
                            .param(dossier.value())
                            .query(String.class)
                            .list());
        }

        @Override
        public void taskCreated(DossierId dossier, TaskInfo task) {
            sql.sql("insert into motcua.mirrored_task values (?, ?, ?, ?)")
                    .params(task.taskId(), dossier.value(), task.nodeId(), task.assignee())
                    .update();
        }

        @Override
        public void taskAssigned(DossierId dossier, String taskId, String assignee) {
            sql.sql("update motcua.mirrored_task set assignee = :assignee where task = :task")
                    .param("assignee", assignee)
                    .param("task", taskId)
                    .update();
        }

        @Override
        public void taskEnded(DossierId dossier, String taskId, String nodeId, boolean completed) {
            sql.sql("delete from motcua.mirrored_task where task = ?")
                    .param(taskId)
                    .update();
        }

        @Override
        public void taskMigrated(DossierId dossier, String taskId, String newNodeId) {
            sql.sql("update motcua.mirrored_task set node = ? where task = ?")
                    .params(newNodeId, taskId)
                    .update();
        }
    }
}

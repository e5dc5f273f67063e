package vn.motcua.deadline;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.calendar.WorkCalendar;
import vn.motcua.organisation.Unit;
import vn.motcua.organisation.UnitKind;
import vn.motcua.organisation.Units;
import vn.motcua.shared.Actor;
import vn.motcua.shared.CurrentActor;
import vn.motcua.shared.DossierId;
import vn.motcua.shared.Text;
import vn.motcua.shared.UnitCode;
import vn.motcua.testing.TestDatabase;

/** Calendars, ledger and journal on a fresh database under a clock that stands still, without the rest of the product. */
final class LedgerFixture implements AutoCloseable {

    /** A Thursday morning without holidays around. */
    static final Instant NOW = OfficeFixture.at("2026-10-15T09:00");

    private static final AtomicLong DOSSIERS = new AtomicLong(1_000_000);

    final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    final StandingClock clock = new StandingClock();
    final Deadlines deadlines;
    final JdbcClient sql;

    LedgerFixture() {
        TestDatabase database = TestDatabase.fresh();
        createDossiersUnlessMigrated(JdbcClient.create(database.ownerDataSource()));
        context.registerBean(DataSource.class, database::pool);
        context.registerBean(Clock.class, () -> clock);
        context.register(Parts.class);
        context.refresh();
        deadlines = context.getBean(Deadlines.class);
        sql = context.getBean(JdbcClient.class);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** One command of an officer: a transaction. */
    <T> T command(Supplier<T> work) {
        return CurrentActor.runAs(Actor.system("test"), () -> context.getBean(TransactionTemplate.class)
                .execute(status -> work.get()));
    }

    void command(Runnable work) {
        command(() -> {
            work.run();
            return true;
        });
    }

    <T> T asActor(Supplier<T> work) {
        return CurrentActor.runAs(Actor.system("test"), work);
    }

    void unit(UnitCode code, UnitCode parent) {
        UnitKind kind = parent == null ? UnitKind.PROVINCE : UnitKind.COMMUNE;
        context.getBean(Units.class)
                .create(new Unit(
                        code, new Text("Đơn vị", "Unit"), parent, kind, LocalDate.of(2020, 1, 1), null, null, null));
    }

    DossierId dossier(UnitCode unit) {
        long id = DOSSIERS.incrementAndGet();
        sql.sql("""
                        INSERT INTO motcua.dossier (id, procedure_code, version_id, helped_at, unit_code, competent_unit,
                            channel, status, data_form, submitted_at, created_by)
                        VALUES (?, '1.001193', 1, ?, ?, ?, 'COUNTER', 1, 'f', now(), 'CB0001')""").params(id, unit.value(), unit.value(), unit.value()).update();
        return new DossierId(id);
    }

    List<String> journalTypes(DossierId dossier) {
        return sql.sql("SELECT type FROM motcua.journal WHERE dossier_id = ? ORDER BY seq")
                .param(dossier.value())
                .query(String.class)
                .list();
    }

    @Override
    public void close() {
        context.close();
    }

    private static void createDossiersUnlessMigrated(JdbcClient owner) {
        owner.sql("""
                        CREATE TABLE IF NOT EXISTS motcua.dossier (id bigint PRIMARY KEY, code text UNIQUE,
                            seq int NOT NULL DEFAULT 0, head bytea NOT NULL DEFAULT '\\x', procedure_code text,
                            version_id bigint, helped_at text, unit_code text NOT NULL, competent_unit text, channel text,
                            status smallint, data_form text, submitted_at timestamptz, created_by text)""").update();
    }

    /** Stands still until it is set. */
    static final class StandingClock extends Clock {

        private Instant now = NOW;

        void set(Instant instant) {
            now = instant;
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return WorkCalendar.ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("one zone only");
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    @EnableTransactionManagement(proxyTargetClass = true)
    @ComponentScan(
            basePackages = "vn.motcua",
            useDefaultFilters = false,
            lazyInit = true,
            includeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = {
                                "vn\\.motcua\\.calendar\\..*(Calendars|Store)",
                                "vn\\.motcua\\.deadline\\.(StoredDeadlines|LedgerStore|LedgerReader|HeldLedgers|DueMover|AddedTime|DueReset|CalendarChanges|ChangeStore|ChangeRunner)",
                                "vn\\.motcua\\.shared\\.preview\\.(Previews|PreviewStore)",
                                "vn\\.motcua\\.journal\\.(DossierJournal|JournalRows|EventCodec)",
                                "vn\\.motcua\\.organisation\\.(JdbcUnits|Revision|CurrentAccess|JdbcOfficers|OfficerRegister|MachineClients|Passwords|SecurityEvents)"
                            }))
    static class Parts {

        @Bean
        PlatformTransactionManager transactionManager(DataSource dataSource) {
            return new JdbcTransactionManager(dataSource);
        }

        @Bean
        TransactionTemplate transactions(PlatformTransactionManager manager) {
            return new TransactionTemplate(manager);
        }

        @Bean
        JdbcClient jdbcClient(DataSource dataSource) {
            return JdbcClient.create(dataSource);
        }

        @Bean
        JdbcTemplate jdbcTemplate(DataSource dataSource) {
            return new JdbcTemplate(dataSource);
        }
    }
}

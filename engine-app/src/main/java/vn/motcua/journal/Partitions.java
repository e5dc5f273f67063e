package vn.motcua.journal;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.shared.TimeDriven;

/** The months of the journal: this one and three ahead always exist, and each one that a moved clock comes to. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class Partitions implements Chore, TimeDriven {

    private static final int AHEAD = 3;

    private final JdbcClient sql;
    private final Clock clock;
    private volatile YearMonth reached;

    Partitions(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Makes the missing ones of these months, both included; rows of theirs in the DEFAULT partition move there. */
    public void ensure(YearMonth first, YearMonth last) {
        int months = (int) first.until(last, java.time.temporal.ChronoUnit.MONTHS) + 1;
        make(first.atDay(1), months);
    }

    /** Names of the partitions in their order; the DEFAULT one is not among them. */
    public List<String> names() {
        return sql.sql("""
                select child.relname from pg_inherits i join pg_class child on child.oid = i.inhrelid
                where i.inhparent = 'motcua.journal'::regclass and child.relname <> 'journal_default'
                order by 1""").query(String.class).list();
    }

    /** Months ahead of the present one, by the database's clock; -1 when this one is missing too. */
    int ahead() {
        return sql.sql("""
                select count(*) - 1 from generate_series(0, 240) month
                where to_regclass('motcua.journal_' || to_char(current_date + make_interval(months => month),
                    'YYYY_MM')) is not null""").query(Integer.class).single();
    }

    /** True when rows have fallen between the months. */
    boolean defaultHoldsRows() {
        return sql.sql("select exists (select from motcua.journal_default)")
                .query(Boolean.class)
                .single();
    }

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    /** Rows of a month that nobody made ahead move to their own. */
    @Override
    public void turn() {
        sql.sql("""
                select distinct date_trunc('month', at at time zone 'Asia/Ho_Chi_Minh')::date
                from motcua.journal_default""").query(LocalDate.class).list().forEach(month -> make(month, 1));
        make(sql.sql("select current_date").query(LocalDate.class).single(), AHEAD + 1);
    }

    /** Before the first event of the month, so that nothing has to move later. */
    @Override
    public void timeHasPassed() {
        YearMonth month = YearMonth.now(clock);
        if (!month.equals(reached)) {
            make(month.atDay(1), 1);
            reached = month;
        }
    }

    private void make(LocalDate first, int months) {
        sql.sql("select motcua.journal_make_partitions(?, ?)")
                .params(first, months)
                .query(Integer.class)
                .single();
    }
}

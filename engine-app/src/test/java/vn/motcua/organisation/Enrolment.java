package vn.motcua.organisation;

import java.time.Clock;
import java.time.ZoneId;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.shared.Actor;
import vn.motcua.shared.CurrentActor;

/** Enters units and officers into the database of a MotCua that runs in another process, by the product's own types. */
public final class Enrolment {

    private final Units units;
    private final Officers officers;

    private Enrolment(Units units, Officers officers) {
        this.units = units;
        this.officers = officers;
    }

    /** Of the database behind this source of connections. */
    public static Enrolment into(DataSource database) {
        Clock clock = Clock.system(ZoneId.of("Asia/Ho_Chi_Minh"));
        JdbcClient sql = JdbcClient.create(database);
        TransactionTemplate transactions = new TransactionTemplate(new JdbcTransactionManager(database));
        Revision revision = new Revision(sql);
        Units units = new JdbcUnits(sql, transactions, revision, clock);
        OfficerRegister register = new OfficerRegister(
                sql, transactions, revision, new Passwords(4), new SecurityEvents(sql, clock), units, clock);
        return new Enrolment(units, new JdbcOfficers(sql, clock, register, revision));
    }

    public void enter(Unit unit) {
        CurrentActor.runAs(Actor.system("test"), () -> units.create(unit));
    }

    public void enter(NewOfficer officer) {
        CurrentActor.runAs(Actor.system("test"), () -> officers.create(officer));
    }
}

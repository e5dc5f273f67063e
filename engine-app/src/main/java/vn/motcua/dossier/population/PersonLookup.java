package vn.motcua.dossier.population;

import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.organisation.Access;
import vn.motcua.organisation.Operation;
import vn.motcua.shared.Actor;
import vn.motcua.shared.CurrentActor;
import vn.motcua.shared.UnitCode;

/** Asks the population database for the person at the counter, and writes down who asked for whom. */
@Component
class PersonLookup {

    /** How the database answered. */
    enum Answer {
        FOUND,
        UNKNOWN,
        /** It cannot be reached or is not connected: the officer types. */
        UNREACHABLE
    }

    /**
     * The answer.
     *
     * @param person null unless found
     */
    record Found(Answer answer, @Nullable RegisteredPerson person) {}

    private final PopulationRegistry registry;
    private final Access access;
    private final LookupLimit limit;
    private final JdbcClient jdbc;
    private final Clock clock;

    PersonLookup(PopulationRegistry registry, Access access, LookupLimit limit, JdbcClient jdbc, Clock clock) {
        this.registry = registry;
        this.access = access;
        this.limit = limit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The person with this number.
     *
     * @param number 12 digits
     * @param unit where the dossier is being received
     * @throws vn.motcua.shared.Rejection forbidden for who may not receive there, too many {@code too-many-lookups}
     */
    Found find(String number, UnitCode unit) {
        access.require(Operation.SUBMIT_DOSSIER, unit);
        limit.require(CurrentActor.get());
        Found found = ask(number);
        note(number, unit, found.answer());
        return found;
    }

    private Found ask(String number) {
        try {
            return registry.find(number)
                    .map(person -> new Found(Answer.FOUND, person))
                    .orElseGet(() -> new Found(Answer.UNKNOWN, null));
        } catch (UncheckedIOException away) {
            return new Found(Answer.UNREACHABLE, null);
        }
    }

    private void note(String number, UnitCode unit, Answer answer) {
        Actor actor = CurrentActor.get();
        jdbc.sql("""
                        insert into motcua.population_lookup (at, actor, on_behalf_of, unit, number, answer)
                        values (:at, :actor, :onBehalfOf, :unit, :number, :answer)""")
                .param("at", Timestamp.from(clock.instant()))
                .param("actor", actor.id())
                .param("onBehalfOf", actor.onBehalfOf())
                .param("unit", unit.value())
                .param("number", number)
                .param("answer", answer.name())
                .update();
    }
}

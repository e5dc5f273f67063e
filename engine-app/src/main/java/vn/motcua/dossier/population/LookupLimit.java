package vn.motcua.dossier.population;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.shared.Actor;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;

/** More people than come to a counter in an hour, four to a dossier, are not asked for by whoever receives them. */
@Component
class LookupLimit {

    private static final int MOST = 120;
    private static final Duration WITHIN = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    LookupLimit(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Lets the actor ask once more; questions that had no answer do not count.
     *
     * @throws Rejection TOO_MANY {@code too-many-lookups}
     */
    void require(Actor actor) {
        int asked = jdbc.sql("""
                        select count(*) from motcua.population_lookup
                        where actor = :actor and at > :since and answer <> 'UNREACHABLE'""")
                .param("actor", actor.id())
                .param("since", Timestamp.from(clock.instant().minus(WITHIN)))
                .query(Integer.class)
                .single();
        if (asked >= MOST) {
            throw new Rejection(
                    Rejection.Kind.TOO_MANY,
                    "too-many-lookups",
                    new Text(
                            "Bạn đã tra %d số trong một giờ; hãy nhập theo giấy tờ và tra tiếp sau.".formatted(MOST),
                            "You have asked for %d numbers within an hour; type from the paper and ask again later."
                                    .formatted(MOST)),
                    List.of());
        }
    }
}

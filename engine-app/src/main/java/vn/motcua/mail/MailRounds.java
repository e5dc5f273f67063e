package vn.motcua.mail;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.organisation.Access;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.Operation;
import vn.motcua.organisation.Person;
import vn.motcua.shared.OfficerId;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;

/** What became of letters, for the administrator of the system. */
@Component
class MailRounds {

    private final JdbcClient jdbc;
    private final MailSettings settings;
    private final Officers officers;
    private final Access access;
    private final Clock clock;

    MailRounds(JdbcClient jdbc, MailSettings settings, Officers officers, Access access, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.officers = officers;
        this.access = access;
        this.clock = clock;
    }

    private record Row(
            long id,
            OfficerId officer,
            Instant at,
            int attempts,
            @Nullable String reason) {}

    MailDelivery delivery() {
        access.require(Operation.OPERATE_SYSTEM);
        List<Row> rows = jdbc.sql("""
                        select * from motcua.mail where state = 'GIVEN_UP' order by written_at desc, id desc limit 50""")
                .query((row, n) -> new Row(
                        row.getLong("id"),
                        new OfficerId(row.getString("officer")),
                        row.getTimestamp("written_at").toInstant(),
                        row.getInt("attempts"),
                        row.getString("reason")))
                .list();
        Map<OfficerId, String> names =
                officers.names(rows.stream().map(Row::officer).collect(Collectors.toSet()));
        return new MailDelivery(
                settings.on(),
                settings.on() ? settings.host() : null,
                jdbc.sql("select count(*) from motcua.mail where state in ('WAITING', 'CLAIMED')")
                        .query(Integer.class)
                        .single(),
                jdbc.sql("select reason from motcua.mail where state in ('WAITING', 'CLAIMED') and reason is not null"
                                + " order by next_at desc, id limit 1")
                        .query(String.class)
                        .optional()
                        .orElse(null),
                rows.stream()
                        .map(row -> new MailDelivery.GivenUp(
                                row.id(),
                                new Person(
                                        row.officer(),
                                        names.getOrDefault(
                                                row.officer(), row.officer().value())),
                                row.at(),
                                row.attempts(),
                                row.reason()))
                        .toList());
    }

    /** Tries a letter again, with all attempts anew. */
    void retry(long id) {
        access.require(Operation.OPERATE_SYSTEM);
        int found = jdbc.sql("update motcua.mail set state = 'WAITING', attempts = 0, next_at = :now, reason = null"
                        + " where id = :id and state = 'GIVEN_UP'")
                .param("now", MailStore.time(clock.instant()))
                .param("id", id)
                .update();
        if (found == 0) {
            throw Rejection.notFound(
                    "id",
                    Long.toString(id),
                    new Text("Không còn thư này trong số thư bị bỏ.", "This letter is not among those given up."));
        }
    }
}

package vn.motcua.organisation;

import java.util.Collection;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether sessions still hold, for answers that outlast their request. */
@Component
public class OpenSessions {

    private final JdbcClient jdbc;

    OpenSessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Those of the sessions that have not ended: by signing out, by a lock of the account, or by lying idle.
     *
     * @param ids as the servlet's session names them
     */
    public Set<String> stillOpen(Collection<String> ids) {
        return Set.copyOf(jdbc.sql("""
                        select trim(session_id) from spring_session
                        where session_id = any (cast(:ids as bpchar[])) and expiry_time > extract(epoch from now()) * 1000""")
                .param("ids", ids.toArray(String[]::new))
                .query(String.class)
                .list());
    }
}

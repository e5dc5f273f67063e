package vn.motcua.organisation;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.shared.OfficerId;

/** Where officers get mail. Whoever may change an account enters it; nobody else but its officer reads it. */
@Component
public class MailAddresses {

    private final JdbcClient sql;
    private final JdbcOfficers officers;
    private final AccountRights rights;
    private final SecurityEvents events;

    MailAddresses(JdbcClient sql, JdbcOfficers officers, AccountRights rights, SecurityEvents events) {
        this.sql = sql;
        this.officers = officers;
        this.rights = rights;
        this.events = events;
    }

    /** The address of an officer, empty when none was entered; rights are the caller's matter. */
    public Optional<String> find(OfficerId id) {
        return sql.sql("SELECT mail_address FROM officer WHERE id = ? AND mail_address IS NOT NULL")
                .param(id.value())
                .query(String.class)
                .optional();
    }

    /**
     * Enters the address, or with null takes it away; inside the caller's transaction.
     *
     * @throws vn.motcua.shared.Rejection NOT_FOUND, FORBIDDEN, CONFLICT {@code own-account}
     */
    public void set(OfficerId id, @Nullable String address) {
        rights.requireChange(officers.whole(id));
        int changed = sql.sql(
                        "UPDATE officer SET mail_address = :address WHERE id = :id AND mail_address IS DISTINCT FROM :address")
                .param("address", address)
                .param("id", id.value())
                .update();
        if (changed > 0) {
            events.record(SecurityEvents.Type.MAIL_ADDRESS_SET, id.value());
        }
    }
}

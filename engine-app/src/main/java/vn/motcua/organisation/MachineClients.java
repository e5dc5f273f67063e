package vn.motcua.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import vn.motcua.shared.Actor;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;
import vn.motcua.shared.UnitCode;

/** Machine clients with the hashes of their secrets. */
@Component
public class MachineClients {

    private final JdbcClient sql;
    private final TransactionOperations transaction;
    private final Revision revision;
    private final Passwords passwords;
    private final Clock clock;
    private final Remembered<Map<String, Known>> clients;

    MachineClients(
            JdbcClient sql, TransactionOperations transaction, Revision revision, Passwords passwords, Clock clock) {
        this.sql = sql;
        this.transaction = transaction;
        this.revision = revision;
        this.passwords = passwords;
        this.clock = clock;
        this.clients = new Remembered<>(revision, this::load);
    }

    /**
     * Enters a client.
     *
     * @throws Rejection CONFLICT when the name is taken, INVALID for a weak secret
     */
    public void create(MachineClient client, String secret) {
        String hash = passwords.hash(secret);
        transaction.executeWithoutResult(status -> {
            revision.advance();
            insert(client, hash);
        });
    }

    /** Locks a client: its next request is refused. */
    public void lock(String id) {
        transaction.executeWithoutResult(status -> {
            revision.advance();
            sql.sql("UPDATE machine_client SET locked_at = :now WHERE id = :id AND locked_at IS NULL")
                    .param("now", OffsetDateTime.now(clock))
                    .param("id", id)
                    .update();
        });
    }

    /** The client behind an actor; empty for officers, jobs and locked clients. */
    Optional<MachineClient> find(Actor actor) {
        return ActorKind.of(actor) == ActorKind.CLIENT
                ? Optional.ofNullable(clients.get().get(actor.id().substring(ActorKind.CLIENT_PREFIX.length())))
                        .map(Known::client)
                : Optional.empty();
    }

    /** The client with the hash of its secret; empty when unknown or locked. */
    public Optional<Known> find(String id) {
        return Optional.ofNullable(clients.get().get(id));
    }

    private void insert(MachineClient client, String hash) {
        try {
            sql.sql("""
                            INSERT INTO machine_client (id, secret_hash, unit, operations, created_at)
                            VALUES (:id, :hash, :unit, string_to_array(:operations, ','), :now)""")
                    .param("id", client.id())
                    .param("hash", hash)
                    .param("unit", client.unit().value())
                    .param(
                            "operations",
                            String.join(
                                    ",",
                                    client.operations().stream().map(Enum::name).toList()))
                    .param("now", OffsetDateTime.now(clock))
                    .update();
        } catch (DuplicateKeyException e) {
            throw Rejection.conflict(
                    "client-exists", new Text("Tên ứng dụng đã được dùng.", "The client's name is taken."));
        }
    }

    private Map<String, Known> load() {
        Map<String, Known> known = new HashMap<>();
        sql.sql("SELECT id, secret_hash, unit, operations FROM machine_client WHERE locked_at IS NULL")
                .query(row -> {
                    known.put(row.getString("id"), known(row));
                });
        return known;
    }

    private static Known known(ResultSet row) throws SQLException {
        Set<Operation> operations = EnumSet.noneOf(Operation.class);
        for (String name : (String[]) row.getArray("operations").getArray()) {
            operations.add(Operation.valueOf(name));
        }
        return new Known(
                new MachineClient(row.getString("id"), new UnitCode(row.getString("unit")), operations),
                row.getString("secret_hash"));
    }

    /** A client and the BCrypt hash of its secret. */
    public record Known(MachineClient client, String secretHash) {
        /** Without the hash. */
        @Override
        public String toString() {
            return client.toString();
        }
    }
}

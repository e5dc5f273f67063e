package vn.motcua.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.motcua.shared.Actor;
import vn.motcua.shared.CurrentActor;
import vn.motcua.shared.DossierId;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;
import vn.motcua.shared.TransactionBound;
import vn.motcua.shared.web.DossierContext;

/** Buffers the events of a transaction under the dossier's row lock and writes them in one statement before it ends. */
@Component
class DossierJournal implements Journal {

    private final JdbcTemplate jdbc;
    private final JournalRows rows;
    private final EventCodec codec;
    private final Clock clock;
    private final TransactionBound<OpenChain> open = new TransactionBound<>();

    DossierJournal(DataSource dataSource, JournalRows rows, EventCodec codec, Clock clock) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.rows = rows;
        this.codec = codec;
        this.clock = clock;
    }

    @Override
    public void lock(DossierId dossier) {
        chain(dossier);
    }

    @Override
    public void locked(DossierId dossier, ChainHead head) {
        chain(dossier, () -> head);
    }

    @Override
    public boolean holds(DossierId dossier) {
        OpenChain chain = open.get();
        return chain != null && chain.dossier().equals(dossier);
    }

    @Override
    public boolean begins(DossierId dossier) {
        return holds(dossier) && chain(dossier).firstSeq() == 0;
    }

    @Override
    public void append(DossierId dossier, JournalEvent event) {
        OpenChain chain = chain(dossier);
        EventType type = Events.typeOf(event.getClass());
        Actor actor = CurrentActor.get();
        String payload = codec.encode(event);
        chain.add(new JournalRow(
                dossier.value(),
                chain.lastSeq() + 1,
                type.value(),
                type.version(),
                actor.id(),
                actor.onBehalfOf(),
                Chain.cut(clock.instant()),
                chain.unit(),
                payload,
                Hash.of(payload)));
    }

    @Override
    public void contribute(DossierId dossier, CommitPart part) {
        chain(dossier).add(part);
    }

    @Override
    public void withHead(DossierId dossier, Map<String, ? extends @Nullable Object> columns) {
        chain(dossier).withHead(columns);
    }

    /** As {@link #contribute}, for the dossier that this transaction has locked; false when it has locked none. */
    boolean contributeToOpen(CommitPart part) {
        OpenChain chain = open.get();
        if (chain != null) {
            chain.add(part);
        }
        return chain != null;
    }

    @Override
    public List<JournalEntry> read(DossierId dossier) {
        return rows.of(dossier);
    }

    private OpenChain chain(DossierId dossier) {
        return chain(dossier, () -> head(dossier));
    }

    private OpenChain chain(DossierId dossier, Supplier<ChainHead> head) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("The journal is written inside a transaction only");
        }
        OpenChain chain = open.get(() -> begin(dossier, head.get()));
        if (!chain.dossier().equals(dossier)) {
            throw new IllegalStateException(
                    "One transaction changes one dossier: " + chain.dossier() + ", not " + dossier + " too");
        }
        return chain;
    }

    private OpenChain begin(DossierId dossier, ChainHead head) {
        OpenChain chain = new OpenChain(dossier, head);
        TransactionSynchronizationManager.registerSynchronization(new Ending(chain));
        return chain;
    }

    private ChainHead head(DossierId dossier) {
        return jdbc
                .query(
                        "select code, unit_code, seq, head from motcua.dossier where id = ? for no key update",
                        (row, n) -> ChainHead.of(row),
                        dossier.value())
                .stream()
                .findFirst()
                .orElseThrow(() -> Rejection.notFound(
                        "dossier",
                        dossier.businessKey(),
                        new Text("Không có hồ sơ này.", "There is no such dossier.")));
    }

    @Override
    public void writeNow(DossierId dossier, CommitPart part) {
        chain(dossier);
        onConnection(connection -> FlushStatement.alone(part, connection));
    }

    private void write(OpenChain chain) {
        onConnection(connection -> new FlushStatement(chain, connection).execute());
        chain.close();
    }

    private interface Writing {
        void on(Connection connection) throws SQLException;
    }

    private void onConnection(Writing writing) {
        DataSource dataSource = jdbc.getDataSource();
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try {
            writing.on(connection);
        } catch (SQLException e) {
            throw jdbc.getExceptionTranslator().translate("write the journal", null, e);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    /** Writes before the commit, after everything else that wants to add events there; keeps the log's context. */
    private final class Ending implements TransactionSynchronization {

        private final OpenChain chain;

        Ending(OpenChain chain) {
            this.chain = chain;
            if (chain.code() != null) {
                DossierContext.begin(chain.code());
            }
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            write(chain);
        }

        @Override
        public void afterCompletion(int status) {
            DossierContext.end();
        }
    }
}

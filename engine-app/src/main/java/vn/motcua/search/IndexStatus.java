package vn.motcua.search;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;

/** The state of the index for operators, and the command that builds it anew. */
@Component
public class IndexStatus {

    /** Name of the journal's consumer that fills the index. */
    public static final String CONSUMER = SearchConsumer.NAME;

    /**
     * The index as operators see it.
     *
     * @param available whether one can search: Elasticsearch answers and there is an index
     * @param lagMillis age of the oldest change that is not in it yet
     * @param drift null before the first comparison
     * @param reindex null when none is under way
     */
    public record View(
            boolean available,
            long lagMillis,
            long documents,
            long dossiers,
            @Nullable Drift drift,
            @Nullable Progress reindex) {}

    /** How far a rebuild has come, in dossiers. */
    public record Progress(boolean running, long done, long total) {}

    private final SearchIndex index;
    private final IndexLag lag;
    private final DriftLog drift;
    private final Rebuild rebuild;
    private final Reindexing reindexing;
    private final JdbcClient jdbc;

    IndexStatus(
            SearchIndex index, IndexLag lag, DriftLog drift, Rebuild rebuild, Reindexing reindexing, JdbcClient jdbc) {
        this.index = index;
        this.lag = lag;
        this.drift = drift;
        this.rebuild = rebuild;
        this.reindexing = reindexing;
        this.jdbc = jdbc;
    }

    public View view() {
        long dossiers = jdbc.sql("select count(*) from motcua.dossier where code is not null")
                .query(Long.class)
                .single();
        Progress progress = rebuild.state()
                .map(state -> new Progress(true, state.done(), state.total()))
                .orElse(null);
        try {
            return new View(
                    true, lag.millis(), index.count(), dossiers, drift.last().orElse(null), progress);
        } catch (IOException e) {
            return new View(false, lag.millis(), 0, dossiers, drift.last().orElse(null), progress);
        }
    }

    /**
     * Shows at once what is written: a large batch is left to the search server's own rhythm otherwise.
     *
     * @throws IOException when Elasticsearch is away
     */
    public void refresh() throws IOException {
        index.refresh(index.alias());
    }

    /**
     * Starts a rebuild beside the present index.
     *
     * @throws Rejection conflict {@code reindex-running}; unavailable when Elasticsearch is away
     */
    public void rebuild() {
        try {
            if (!reindexing.start()) {
                throw Rejection.conflict(
                        "reindex-running",
                        new Text("Chỉ mục đang được dựng lại.", "The index is being rebuilt already."));
            }
        } catch (IOException e) {
            throw new Rejection(
                    Rejection.Kind.UNAVAILABLE,
                    "search-unavailable",
                    new Text("Máy chủ tìm kiếm chưa sẵn sàng.", "The search server is not available."),
                    java.util.List.of());
        }
    }
}

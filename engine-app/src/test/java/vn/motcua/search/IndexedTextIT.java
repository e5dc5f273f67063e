package vn.motcua.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.document.DocumentTexts.DocumentText;
import vn.motcua.shared.DossierId;

/** The text of files in the index: compared by its mark, and gone with the file. */
@CorpusTest
class IndexedTextIT {

    @LocalServerPort
    private int port;

    @Autowired
    private SearchCorpus corpus;

    @Autowired
    private SearchConsumer consumer;

    @Autowired
    private IndexComparison comparison;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private TransactionTemplate transactions;

    private Office manager;
    private long dossier;

    @BeforeAll
    void receiveTheCorpus() {
        String code = corpus.received(port).get("s3");
        manager = Office.of(port, SearchCorpus.MANAGER);
        dossier = sql.sql("select id from motcua.dossier where code = ?")
                .param(code)
                .query(Long.class)
                .single();
    }

    @Test
    void theComparisonKnowsTheTextAndItsEnd() throws IOException {
        String hash = UUID.randomUUID().toString();
        attach(hash, "Phượng Hoàng Lửa Đỏ");
        assertThat(comparison.differing(List.of(dossier))).containsExactly(dossier);

        consumer.textRead(Set.of(new DossierId(dossier)));
        assertThat(comparison.differing(List.of(dossier))).isEmpty();
        await().atMost(Duration.ofSeconds(60)).until(() -> found() == 1);
        await("whoever reads a piece of a document is noted")
                .atMost(Duration.ofSeconds(60))
                .until(() ->
                        sql.sql("""
                                select count(*) from motcua.access_log
                                where dossier_id = ? and actor = ? and what = 'document-search'""").params(dossier, "TN8101").query(Long.class).single() > 0);

        erase(hash);
        assertThat(sql.sql("select count(*) from motcua.document_text where sha256 = ?")
                        .param(hash)
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(comparison.differing(List.of(dossier))).containsExactly(dossier);
        assertThat(comparison.repair(dossier)).isEqualTo(IndexComparison.Fault.DIFFERENT);
        await().atMost(Duration.ofSeconds(60)).until(() -> found() == 0);
    }

    /** The index is told of a file once; each further dossier with it is indexed by its own event. */
    @Test
    void aKnownFileIsNotToldOfAgain() {
        String hash = UUID.randomUUID().toString();
        attach(hash, "Phượng Hoàng Lửa Xanh");
        Boolean told = transactions.execute(status -> {
            insert(hash);
            return sql.sql("select told from motcua.document_text where sha256 = ?")
                    .param(hash)
                    .query(Boolean.class)
                    .single();
        });
        assertThat(told).isTrue();
        erase(hash);
    }

    @Test
    void theTextGoesWhenBothDossiersWithItAreErasedAtOnce() {
        String hash = UUID.randomUUID().toString();
        attach(hash, "Phượng Hoàng Lửa Tím");
        UUID other = insert(hash);
        transactions
                .execute(status -> {
                    sql.sql("update motcua.attachment set erased_at = now() where sha256 = ? and id <> ?")
                            .params(hash, other)
                            .update();
                    CompletableFuture<Void> second = CompletableFuture.runAsync(() -> erase(hash, other));
                    await().pollInSameThread()
                            .atMost(Duration.ofSeconds(30))
                            .until(() -> second.isDone() || somebodyWaits());
                    return second;
                })
                .join();
        assertThat(sql.sql("select count(*) from motcua.document_text where sha256 = ?")
                        .param(hash)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private boolean somebodyWaits() {
        return sql.sql(
                        "select exists (select from pg_locks where not granted and pg_backend_pid() = any(pg_blocking_pids(pid)))")
                .query(Boolean.class)
                .single();
    }

    private void erase(String hash) {
        sql.sql("update motcua.attachment set erased_at = now(), name = null where sha256 = ?")
                .param(hash)
                .update();
    }

    private void erase(String hash, UUID id) {
        sql.sql("update motcua.attachment set erased_at = now() where sha256 = ? and id = ?")
                .params(hash, id)
                .update();
    }

    @Test
    void ofManyFilesThoseAreIndexedThatFitTogether() {
        DocumentText large = new DocumentText("1", "a.pdf", "ế".repeat(120_000));
        IndexedText indexed = IndexedText.of(List.of(large, large, new DocumentText("3", "c.pdf", "ngắn")));

        assertThat(indexed.texts()).extracting(String::length).containsExactly(120_000, 4);
        assertThat(IndexedText.of(List.of()).mark()).isNull();
        assertThat(indexed.mark()).isNotEqualTo(IndexedText.of(List.of(large)).mark());
    }

    private int found() {
        return manager.found(Office.words("\"phuong hoang lua\"") + "&documents=true")
                .get("total")
                .asInt();
    }

    private void attach(String hash, String text) {
        transactions.executeWithoutResult(status -> {
            insert(hash);
            sql.sql("""
                            update motcua.document_text set state = 'READ', text = :text, told = true
                            where sha256 = :hash""").param("text", text).param("hash", hash).update();
        });
    }

    private UUID insert(String hash) {
        UUID id = UUID.randomUUID();
        sql.sql("""
                        insert into motcua.attachment (id, dossier_id, name, media_type, size, sha256, attached_at,
                            attached_by)
                        values (:id, :dossier, 'lua.pdf', 'application/pdf', 1, :hash, now(), 'system:test')""")
                .param("id", id)
                .param("dossier", dossier)
                .param("hash", hash)
                .update();
        return id;
    }
}

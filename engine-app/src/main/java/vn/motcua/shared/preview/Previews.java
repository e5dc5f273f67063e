package vn.motcua.shared.preview;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.motcua.shared.CurrentActor;
import vn.motcua.shared.DossierId;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Slice;
import vn.motcua.shared.Text;

/** Keeps previews for an hour and lets a command pass only when it would still do what its preview listed. */
@Component
public class Previews {

    static final int PAGE = 50;

    private static final Duration LIFETIME = Duration.ofHours(1);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final PreviewStore store;
    private final ObjectProvider<DossierLabels> labels;
    private final ObjectProvider<OfficerNames> names;
    private final Clock clock;

    Previews(
            PreviewStore store, ObjectProvider<DossierLabels> labels, ObjectProvider<OfficerNames> names, Clock clock) {
        this.store = store;
        this.labels = labels;
        this.names = names;
        this.clock = clock;
    }

    /**
     * Keeps what a command would do. Each batch is a transaction of its own; what was not finished can never be redeemed.
     *
     * @param kind of the command, such as {@code calendar-change}
     * @param names of the kinds of rows
     */
    public ImpactPreview keep(String kind, Impact impact, Function<String, Text> names) {
        byte[] bytes = new byte[18];
        RANDOM.nextBytes(bytes);
        String token = Base64.getUrlEncoder().encodeToString(bytes);
        Instant now = clock.instant();
        store.deleteBefore(now.minus(LIFETIME).atOffset(ZoneOffset.UTC));
        store.begin(token, kind, CurrentActor.get().id(), now.atOffset(ZoneOffset.UTC));
        Fingerprint fingerprint = new Fingerprint(impact.command());
        Map<String, Integer> kinds = new LinkedHashMap<>();
        int[] count = {0};
        impact.rows().each(batch -> {
            store.add(token, count[0], batch);
            fingerprint.add(batch);
            batch.forEach(row -> kinds.merge(row.kind(), 1, Integer::sum));
            count[0] += batch.size();
        });
        store.seal(token, fingerprint.text());
        Slice<ImpactPreview.Row> first = rows(token, null);
        return new ImpactPreview(token, count[0], kinds(kinds, names), first.items(), first.next());
    }

    /** In the order in which kinds first occur. */
    private static List<ImpactKind> kinds(Map<String, Integer> counts, Function<String, Text> names) {
        return counts.entrySet().stream()
                .map(count -> new ImpactKind(count.getKey(), names.apply(count.getKey()), count.getValue()))
                .toList();
    }

    /**
     * Lets the command pass when it would do exactly what was listed, and uses the token up.
     *
     * @param present fingerprint of what it does now, found under the locks under which it is done
     * @throws Rejection CONFLICT {@code stale-preview} when it would do something else, or the token is unknown, too
     *     old or another officer's
     */
    public void redeem(String token, String kind, Fingerprint present) {
        boolean same = store.take(token, kind, CurrentActor.get().id(), oldest())
                .filter(present.text()::equals)
                .isPresent();
        if (!same) {
            throw stale(token);
        }
    }

    /**
     * Uses up the token of a command whose parts are done one by one, each only if it is still what was previewed.
     *
     * @throws Rejection CONFLICT {@code stale-preview} when the token is unknown, too old or another officer's
     */
    public void accept(String token, String kind) {
        if (store.take(token, kind, CurrentActor.get().id(), oldest()).isEmpty()) {
            throw stale(token);
        }
    }

    private static Rejection stale(String token) {
        return Rejection.stale(
                "stale-preview",
                "token",
                token,
                new Text(
                        "Dữ liệu đã thay đổi sau khi xem trước; chưa có gì được áp dụng. Hãy xem trước lại.",
                        "The data changed after the preview; nothing was applied. Please preview again."));
    }

    /** The following rows of a preview; {@code cursor} null for the first ones. */
    public Slice<ImpactPreview.Row> rows(String token, String cursor) {
        int from = position(cursor);
        requireOwn(token);
        List<ImpactRow> rows = store.rows(token, from, PAGE + 1);
        boolean more = rows.size() > PAGE;
        List<ImpactRow> page = more ? rows.subList(0, PAGE) : rows;
        return new Slice<>(shown(page), more ? Integer.toString(from + PAGE) : null);
    }

    /** All rows of a preview. */
    List<ImpactPreview.Row> allRows(String token) {
        requireOwn(token);
        return shown(store.rows(token, 0, Integer.MAX_VALUE));
    }

    private void requireOwn(String token) {
        if (!store.exists(token, CurrentActor.get().id(), oldest())) {
            throw Rejection.notFound(
                    "token",
                    token,
                    new Text("Không có bản xem trước này, hoặc đã hết hạn.", "No such preview, or it has expired."));
        }
    }

    private OffsetDateTime oldest() {
        return clock.instant().minus(LIFETIME).atOffset(ZoneOffset.UTC);
    }

    private List<ImpactPreview.Row> shown(List<ImpactRow> rows) {
        List<DossierId> dossiers =
                rows.stream().map(ImpactRow::dossier).distinct().toList();
        Map<DossierId, DossierLabels.Label> known =
                labels.getIfAvailable(() -> unknown -> Map.of()).labels(dossiers);
        return rows.stream().map(row -> shown(row, known.get(row.dossier()))).toList();
    }

    private ImpactPreview.Row shown(ImpactRow row, DossierLabels.Label label) {
        String code = label == null ? row.dossier().toString() : label.code();
        String owner = label == null ? null : label.owner();
        return new ImpactPreview.Row(
                code, owner, named(row.before()), named(row.after()), named(row.sentence()), named(row.blocked()));
    }

    private Text named(Text text) {
        return text == null ? null : new Text(named(text.vi()), named(text.en()));
    }

    private String named(String text) {
        OfficerNames known = text == null ? null : names.getIfAvailable();
        return known == null ? text : known.read(text);
    }

    private static int position(String cursor) {
        if (cursor == null) {
            return 0;
        }
        if (!cursor.matches("\\d{1,9}")) {
            throw Rejection.invalid(
                    "cursor", cursor, new Text("Vị trí trang không hợp lệ.", "This is no cursor of ours."));
        }
        return Integer.parseInt(cursor);
    }
}

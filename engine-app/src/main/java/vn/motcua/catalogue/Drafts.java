package vn.motcua.catalogue;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.motcua.engine.DeployedBundle;
import vn.motcua.engine.Flows;
import vn.motcua.journal.Commands;
import vn.motcua.shared.CurrentActor;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;

/**
 * Procedures that analysts try out from their own editor. Each save is checked as a bundle that ships; one without a
 * fault is deployed in place of the former, one with faults leaves the former as it is. A draft is no version: nobody
 * can apply for it, and no list of what is in force has it. It stays until it is replaced or removed, also over a
 * restart, its deployment with it.
 */
@Component
public class Drafts {

    private static final Logger LOG = LoggerFactory.getLogger(Drafts.class);

    private final DraftRows rows;
    private final VersionRows versions;
    private final Flows flows;
    private final Commands commands;
    private final Clock clock;

    Drafts(DraftRows rows, VersionRows versions, Flows flows, Commands commands, Clock clock) {
        this.rows = rows;
        this.versions = versions;
        this.flows = flows;
        this.commands = commands;
        this.clock = clock;
    }

    /** All of them, by slug. */
    public List<Draft> all() {
        List<Draft> all = new ArrayList<>();
        rows.slugs().forEach(slug -> rows.read(slug).ifPresent(all::add));
        return all;
    }

    /**
     * The draft of a procedure.
     *
     * @throws Rejection NOT_FOUND
     */
    public Draft get(String slug) {
        return rows.read(slug).orElseThrow(() -> unknown(slug));
    }

    /** What is deployed of a draft, by its number; empty when no draft has this number (any more). */
    public Optional<ProcedureVersion> version(long id) {
        return rows.slugOf(id).flatMap(rows::read).map(Draft::deployed).filter(version -> version.id() == id);
    }

    /**
     * Checks the files of a procedure and, when they have no fault, deploys them.
     *
     * @param files texts by their path in the procedure's folders
     * @param answer what the caller is told; kept under the request's Idempotency-Key
     * @throws Rejection INVALID naming files that cannot be part of a bundle, or a slug that is not theirs
     */
    public <T> T save(String slug, Map<String, String> files, Function<Draft, T> answer) {
        Map<String, byte[]> own = DraftFiles.of(files);
        String sent = new BundleFiles(slug, own).contentHash();
        DraftCheck.Checked checked = DraftCheck.check(slug, own, flows);
        if (!checked.findings().isEmpty()) {
            return commands.run(() -> answer.apply(refused(slug, sent, checked.findings())));
        }
        try {
            return commands.run(() -> answer.apply(deployed(slug, sent, checked.manifest(), checked.files())));
        } catch (EngineRefused e) {
            List<DraftFinding> findings = e.findings(slug, checked.manifest());
            return commands.run(() -> answer.apply(refused(slug, sent, findings)));
        }
    }

    /**
     * Takes a draft away, and from the engine.
     *
     * @throws Rejection NOT_FOUND
     */
    public void remove(String slug) {
        commands.run(() -> {
            versions.lock();
            Optional<DraftRows.Deployed> former = rows.deployed(slug);
            if (!rows.remove(slug)) {
                throw unknown(slug);
            }
            former.ifPresent(each -> flows.undeploy(each.deploymentId()));
            note(slug, clock.instant(), DraftRows.Outcome.REMOVED, null);
            return null;
        });
    }

    private Draft refused(String slug, String sent, List<DraftFinding> findings) {
        versions.lock();
        Instant now = clock.instant();
        rows.saved(slug, actor(), now, findings);
        note(slug, now, DraftRows.Outcome.REFUSED, sent);
        return get(slug);
    }

    private Draft deployed(String slug, String sent, Manifest manifest, BundleFiles files) {
        versions.lock();
        Instant now = clock.instant();
        Optional<DraftRows.Deployed> former = rows.deployed(slug);
        if (former.filter(each -> each.contentHash().equals(files.contentHash()))
                .isPresent()) {
            rows.saved(slug, actor(), now, List.of());
            note(slug, now, DraftRows.Outcome.UNCHANGED, sent);
            return get(slug);
        }
        DeployedBundle deployed = deploy(files);
        Map<String, String> decisions = new TreeMap<>();
        manifest.decisions()
                .forEach((name, decision) ->
                        decisions.put(name, deployed.decisions().get(decision.id())));
        rows.deployed(actor(), now, manifest, files, deployed, decisions);
        former.ifPresent(each -> flows.undeploy(each.deploymentId()));
        note(slug, now, DraftRows.Outcome.DEPLOYED, sent);
        return get(slug);
    }

    private DeployedBundle deploy(BundleFiles files) {
        try {
            return flows.deploy(files.forTrying());
        } catch (Rejection rejection) {
            throw new EngineRefused(rejection);
        }
    }

    private void note(String slug, Instant at, DraftRows.Outcome outcome, String hash) {
        rows.note(slug, actor(), at, outcome, hash);
        LOG.info("Draft {} by {}: {}", slug, actor(), outcome);
    }

    private static String actor() {
        return CurrentActor.get().id();
    }

    private static Rejection unknown(String slug) {
        return Rejection.notFound(
                "slug", slug, new Text("Không có bản nháp của thủ tục này.", "There is no draft of this procedure."));
    }

    /** The engine found a fault that no check before it sees; what was begun is rolled back. */
    private static final class EngineRefused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final Rejection rejection;

        EngineRefused(Rejection rejection) {
            super(rejection);
            this.rejection = rejection;
        }

        List<DraftFinding> findings(String slug, Manifest manifest) {
            return rejection.violations().stream()
                    .map(each -> DraftFinding.of(slug, manifest.process().file(), each))
                    .toList();
        }
    }
}

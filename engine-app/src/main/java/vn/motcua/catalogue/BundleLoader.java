package vn.motcua.catalogue;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import vn.motcua.engine.DeployedBundle;
import vn.motcua.engine.Flows;
import vn.motcua.shared.Actor;
import vn.motcua.shared.CurrentActor;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Violation;

/**
 * Brings the bundles of the class path into the database and the engine before the product answers its first request. A
 * bundle whose content is known already is not deployed again, but what is loaded is in force: who goes back to an
 * earlier release gets back its procedures. One of which something is missing is only noted. A broken bundle stops
 * the start.
 */
@Component
class BundleLoader implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(BundleLoader.class);
    private static final Actor ACTOR = Actor.system("catalogue");

    private final VersionRows rows;
    private final Flows flows;
    private final TransactionOperations transactions;
    private final Clock clock;
    private final Incomplete incomplete;

    BundleLoader(
            VersionRows rows, Flows flows, TransactionOperations transactions, Clock clock, Incomplete incomplete) {
        this.rows = rows;
        this.flows = flows;
        this.transactions = transactions;
        this.clock = clock;
        this.incomplete = incomplete;
    }

    @Override
    public void afterSingletonsInstantiated() {
        load(BundleFiles.onClassPath(getClass().getClassLoader()));
    }

    /**
     * Deploys what is new.
     *
     * @throws IllegalStateException when a bundle does not fit together, with one line for each reason
     */
    void load(List<BundleFiles> bundles) {
        for (BundleFiles bundle : bundles) {
            try {
                CurrentActor.runAs(ACTOR, () -> transactions.executeWithoutResult(status -> loadOne(bundle)));
            } catch (Rejection rejection) {
                throw new IllegalStateException(
                        sentence("The bundle " + bundle.slug() + " cannot be deployed:", rejection), rejection);
            } catch (RuntimeException e) {
                throw new IllegalStateException("The bundle " + bundle.slug() + " cannot be deployed", e);
            }
        }
    }

    private void loadOne(BundleFiles bundle) {
        Manifest manifest = ManifestReader.manifest(bundle.manifest());
        if (!manifest.whole()) {
            incomplete.add(manifest);
            return;
        }
        rows.lock();
        Optional<Long> known = rows.byContent(manifest.code(), bundle.contentHash());
        if (known.isPresent()) {
            rows.loaded(manifest.code(), known.get(), clock.instant());
            return;
        }
        BundleCheck.check(bundle, manifest);
        DeployedBundle deployed = flows.deploy(bundle.forTheEngine(manifest));
        Map<String, String> decisions = new TreeMap<>();
        manifest.decisions()
                .forEach((name, decision) ->
                        decisions.put(name, deployed.decisions().get(decision.id())));
        long id = rows.insert(manifest, bundle, deployed, decisions, clock.instant());
        rows.loaded(manifest.code(), id, clock.instant());
        LOG.info("Procedure {} version {} is deployed as number {}", manifest.code(), manifest.version(), id);
    }

    /** A line for each thing that is wrong. */
    static String sentence(String what, Rejection rejection) {
        StringBuilder text = new StringBuilder(what);
        for (Violation violation : rejection.violations()) {
            text.append("\n- ").append(violation.field());
            if (violation.value() != null) {
                text.append(" (").append(violation.value()).append(')');
            }
            text.append(": ").append(violation.rule().en());
        }
        return text.toString();
    }
}

package vn.motcua.catalogue;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import vn.motcua.engine.BundleSource;
import vn.motcua.engine.DeployedBundle;
import vn.motcua.engine.Flows;
import vn.motcua.shared.Actor;
import vn.motcua.shared.CurrentActor;
import vn.motcua.shared.Rejection;

/**
 * Brings the routing tables into the engine at the start: those of the installation's own folder, and the product's where
 * it has none. They belong to no procedure and no version: who does a step is asked when the step begins. A wrong table
 * stops the start.
 */
@Component
class RoutingTables implements SmartInitializingSingleton {

    private static final String SHIPPED = "classpath:routing/";
    private static final Actor ACTOR = Actor.system("routing");

    private final ResourceLoader files;
    private final Flows flows;
    private final TransactionOperations transactions;
    private final String folder;
    private final Map<RoutingTable, String> deployed = new EnumMap<>(RoutingTable.class);
    private final Map<RoutingTable, Set<String>> read = new EnumMap<>(RoutingTable.class);

    /** @param folder of the installation's own tables, as a place of Spring's; empty for none */
    RoutingTables(
            ResourceLoader files,
            Flows flows,
            TransactionOperations transactions,
            @Value("${motcua.routing:}") String folder) {
        this.files = files;
        this.flows = flows;
        this.transactions = transactions;
        this.folder = folder.isEmpty() || folder.endsWith("/") ? folder : folder + "/";
    }

    @Override
    public void afterSingletonsInstantiated() {
        Map<String, byte[]> tables = new TreeMap<>();
        try {
            for (RoutingTable table : RoutingTable.values()) {
                byte[] content = content(table);
                RoutingCheck.check(table, content);
                tables.put(table.file(), content);
                read.put(table, TableReads.names(content));
            }
            deploy(tables);
        } catch (Rejection rejection) {
            throw new IllegalStateException(BundleLoader.sentence("The routing tables cannot be used:", rejection));
        } catch (IOException e) {
            throw new IllegalStateException("The routing tables cannot be read: " + e.getMessage(), e);
        }
    }

    private void deploy(Map<String, byte[]> tables) {
        BundleSource source = new BundleSource("routing", new BundleFiles("routing", tables).contentHash(), tables);
        CurrentActor.runAs(
                ACTOR,
                () -> transactions.executeWithoutResult(status -> {
                    DeployedBundle bundle = flows.deploy(source);
                    for (RoutingTable table : RoutingTable.values()) {
                        deployed.put(table, bundle.decisions().get(table.decision()));
                    }
                }));
    }

    private byte[] content(RoutingTable table) throws IOException {
        Resource own = folder.isEmpty() ? null : files.getResource(folder + table.file());
        if (own != null && own.exists()) {
            return own.getContentAsByteArray();
        }
        Resource shipped = files.getResource(SHIPPED + table.file());
        if (!shipped.exists()) {
            throw new FileNotFoundException(table.file());
        }
        return shipped.getContentAsByteArray();
    }

    /** Whether the table reads this fact: what it does not read need not be found out. */
    boolean reads(RoutingTable table, String fact) {
        return read.get(table).contains(fact);
    }

    /** The first row that the table answers, as texts and truth values; empty when it has no rule for the case. */
    Map<String, Object> ask(RoutingTable table, Map<String, Object> facts) {
        Map<String, Object> asked = new HashMap<>(facts);
        // what the table does not read would only make one question look like another
        asked.keySet().removeIf(fact -> !reads(table, fact));
        List<Map<String, Object>> rows = flows.evaluate(deployed.get(table), asked);
        return rows.isEmpty() ? Map.of() : rows.get(0);
    }
}

package vn.motcua.engine;

import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.transaction.PlatformTransactionManager;
import vn.motcua.shared.DossierId;

/** A listener that does nothing but mirror keeps the contract. */
@SpringJUnitConfig(EngineSlice.class)
class MirroredTasksIT extends FlowScenarios {

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Flows flows;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private EngineSlice.TestDossiers dossiers;

    @Autowired
    private EngineSlice.Mirror mirror;

    @Override
    protected ProcessEngine engine() {
        return engine;
    }

    @Override
    protected Flows flows() {
        return flows;
    }

    @Override
    protected PlatformTransactionManager transactions() {
        return transactions;
    }

    @Override
    protected DossierId newDossier() {
        return dossiers.create();
    }

    @Override
    protected Set<String> mirrored(DossierId dossier) {
        return mirror.open(dossier);
    }
}

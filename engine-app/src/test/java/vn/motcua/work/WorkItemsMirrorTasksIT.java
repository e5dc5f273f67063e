package vn.motcua.work;

import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import vn.motcua.engine.FlowScenarios;
import vn.motcua.engine.Flows;
import vn.motcua.office.OfficeTest;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.OrganisationFixture;
import vn.motcua.organisation.Units;
import vn.motcua.shared.DossierId;
import vn.motcua.shared.OfficerId;
import vn.motcua.shared.Role;
import vn.motcua.shared.UnitCode;

/** The product's own table of work items keeps the contract with the engine. */
@OfficeTest
class WorkItemsMirrorTasksIT extends FlowScenarios {

    private static final AtomicInteger NUMBER = new AtomicInteger(1000);

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Flows flows;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private JdbcClient jdbc;

    private UnitCode unit;

    @BeforeAll
    void makeTheUnit(@Autowired Units units, @Autowired Officers officers) {
        unit = OrganisationFixture.commune(units, OrganisationFixture.province(units), 1);
        OrganisationFixture.officer(officers, new OfficerId("CB0007"), Role.APPROVER, unit);
    }

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

    /** A row as a submission writes it, without the flow of its procedure. */
    @Override
    protected DossierId newDossier() {
        return new DossierId(jdbc.sql("""
                        insert into motcua.dossier (code, procedure_code, version_id, helped_at, unit_code, competent_unit,
                            channel, status, data_form, submitted_at, created_by)
                        select :code, code, id, :unit, :unit, :unit, 'COUNTER', 4, 'none', now(), 'CB0001'
                        from motcua.procedure_version where code = '1.001193' limit 1 returning id""")
                .param("code", unit + "-261123-" + NUMBER.incrementAndGet())
                .param("unit", unit.value())
                .query(Long.class)
                .single());
    }

    @Override
    protected Set<String> mirrored(DossierId dossier) {
        return new TreeSet<>(
                jdbc.sql("select step || coalesce('@' || assignee, '') from motcua.work_item where dossier_id = ?")
                        .param(dossier.value())
                        .query(String.class)
                        .list());
    }
}

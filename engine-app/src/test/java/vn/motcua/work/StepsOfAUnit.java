package vn.motcua.work;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.Dossiers;
import vn.motcua.organisation.Absence;
import vn.motcua.organisation.Deputies;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.OrganisationFixture;
import vn.motcua.organisation.Units;
import vn.motcua.shared.DossierId;
import vn.motcua.shared.OfficerId;
import vn.motcua.shared.ProcedureCode;
import vn.motcua.shared.Role;
import vn.motcua.shared.UnitCode;

/** A dossier of a new unit, and steps of it that lie with its officers. */
abstract class StepsOfAUnit {

    @Autowired
    ApplicationContext product;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Units units;

    @Autowired
    Officers officers;

    UnitCode unit;
    Dossier dossier;

    @BeforeEach
    void aDossierOfANewUnit(@Autowired Dossiers dossiers, @Autowired Catalogue catalogue) {
        unit = OrganisationFixture.commune(units, OrganisationFixture.province(units), 1);
        ProcedureVersion birth = catalogue.inForce(new ProcedureCode("1.001193"), LocalDate.of(2026, 11, 23));
        long id = jdbc.sql("""
                        insert into motcua.dossier (procedure_code, version_id, helped_at, unit_code, competent_unit,
                            channel, status, data_form, submitted_at, created_by)
                        values ('1.001193', ?, ?, ?, ?, 'COUNTER', 2, 'none', now(), 'test') returning id""")
                .params(birth.id(), unit.value(), unit.value(), unit.value())
                .query(Long.class)
                .single();
        dossier = dossiers.get(new DossierId(id));
    }

    Absence today(OfficerId officer, OfficerId... substitute) {
        LocalDate today = LocalDate.now(product.getBean(Clock.class));
        return new Absence(
                0,
                officer,
                today,
                today,
                Absence.Reason.LEAVE,
                new Deputies(Stream.of(substitute)
                        .map(other -> new Deputies.Line(null, other))
                        .toList()),
                1,
                officer.value(),
                Instant.EPOCH,
                null,
                null);
    }

    OfficerId officer() {
        return OrganisationFixture.officer(officers, Role.CASE_OFFICER, unit).id();
    }

    void claimed(OfficerId officer, int steps) {
        for (int i = 0; i < steps; i++) {
            item(officer, Role.CASE_OFFICER, unit);
        }
    }

    void item(OfficerId officer, Role role, UnitCode where) {
        jdbc.sql("""
                        insert into motcua.work_item (task_id, dossier_id, step, name_vi, name_en, role, unit_code,
                            assignee, turn, waiting, version, created_at, sort_at, procedure_code, version_id)
                        values (gen_random_uuid()::text, ?, 'Task_Appraise', 'Thẩm tra', 'Appraise', ?, ?, ?, 'OFFICE',
                            false, 1, ?, ?, '1.001193', 1)""")
                .params(
                        dossier.id().value(),
                        role.name(),
                        where.value(),
                        officer == null ? null : officer.value(),
                        new Timestamp(0),
                        new Timestamp(0))
                .update();
    }
}

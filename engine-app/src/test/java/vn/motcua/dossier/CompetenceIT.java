package vn.motcua.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.Manifest;
import vn.motcua.organisation.OrganisationFixture;
import vn.motcua.organisation.Unit;
import vn.motcua.organisation.UnitKind;
import vn.motcua.organisation.Units;
import vn.motcua.shared.ProcedureCode;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.UnitCode;
import vn.motcua.testing.ProductTest;

/** A procedure is taken through its channels and for agencies of its level only. */
@ProductTest
class CompetenceIT {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Autowired
    private Competence competence;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private JsonMapper json;

    @Autowired
    private Units units;

    @Test
    void refusesAChannelThatIsNotOffered() {
        UnitCode commune = OrganisationFixture.commune(units, OrganisationFixture.province(units), 1);
        Manifest atTheCounterOnly = birth(manifest -> manifest.withObject("channels")
                .set("values", json.createArrayNode().add("COUNTER")));

        assertThatCode(() -> competence.check(atTheCounterOnly, Channel.COUNTER, commune, TODAY))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> competence.check(atTheCounterOnly, Channel.POST, commune, TODAY))
                .isInstanceOfSatisfying(Rejection.class, rejection -> assertThat(rejection.violations())
                        .singleElement()
                        .satisfies(violation -> {
                            assertThat(violation.field()).isEqualTo("channel");
                            assertThat(violation.value()).isEqualTo("POST");
                            assertThat(violation.rule().vi()).contains("Bưu chính công ích");
                        }));
    }

    @Test
    void takesADivisionForTheAgencyThatItBelongsTo() {
        UnitCode province = OrganisationFixture.province(units);
        UnitCode commune = OrganisationFixture.commune(units, province, 1);
        UnitCode division = new UnitCode(commune + ".1");
        units.create(OrganisationFixture.unit(division.value(), commune.value(), UnitKind.DIVISION));
        UnitCode centre = new UnitCode(province + ".2");
        units.create(OrganisationFixture.unit(centre.value(), province.value(), UnitKind.SERVICE_CENTRE));
        Manifest birth = birth(manifest -> {});

        assertThatCode(() -> competence.check(birth, Channel.ONLINE, division, TODAY))
                .doesNotThrowAnyException();
        for (UnitCode other : List.of(province, centre)) {
            assertThatThrownBy(() -> competence.check(birth, Channel.ONLINE, other, TODAY))
                    .isInstanceOfSatisfying(Rejection.class, rejection -> assertThat(rejection.violations())
                            .extracting(violation -> violation.field())
                            .containsExactly("competentUnitCode"));
        }
    }

    @Test
    void offersTheOwnAgencyFirstAndThenThoseOfTheProvince() {
        UnitCode province = OrganisationFixture.province(units);
        UnitCode first = OrganisationFixture.commune(units, province, 1);
        UnitCode second = OrganisationFixture.commune(units, province, 2);
        UnitCode division = new UnitCode(second + ".1");
        units.create(OrganisationFixture.unit(division.value(), second.value(), UnitKind.DIVISION));
        UnitCode centre = new UnitCode(province + ".3");
        units.create(OrganisationFixture.unit(centre.value(), province.value(), UnitKind.SERVICE_CENTRE));
        OrganisationFixture.commune(units, OrganisationFixture.province(units), 1);
        Manifest birth = birth(manifest -> {});

        assertThat(offered(birth, centre)).containsExactly(first, second);
        assertThat(offered(birth, second)).containsExactly(second, first);
        assertThat(offered(birth, division)).containsExactly(division, first, second);
    }

    private List<UnitCode> offered(Manifest manifest, UnitCode place) {
        return competence.offered(manifest, Set.of(place), TODAY).stream()
                .map(Unit::code)
                .toList();
    }

    private Manifest birth(Consumer<ObjectNode> change) {
        ObjectNode manifest = json.valueToTree(
                catalogue.inForce(new ProcedureCode("1.001193"), TODAY).manifest());
        change.accept(manifest);
        return json.treeToValue(manifest, Manifest.class);
    }
}

package vn.motcua.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.OwnRouting;
import vn.motcua.catalogue.Routing;
import vn.motcua.shared.ProcedureCode;
import vn.motcua.shared.UnitCode;
import vn.motcua.testing.ProductTest;

/** The invented province names the agencies of which a level has several; for all others it goes by the tree. */
@ProductTest
class DemoRoutingIT {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Autowired
    private ApplicationContext product;

    @Autowired
    private Catalogue catalogue;

    @ParameterizedTest
    @CsvSource({
        "3.000333, H88.2",
        "3.000347, H88.3",
        "2.001002, H88.3",
        "TF-PAY,   H88.3",
        "2.000033, H88.4",
        "TAX-PIT,  ",
        "612a,     ",
        "1.001193, ",
    })
    void namesTheAgency(String procedure, String agency) {
        Routing.Competence answer = OwnRouting.of(product, "classpath:demo/routing/")
                .competence(
                        catalogue.inForce(new ProcedureCode(procedure), TODAY),
                        Map.of("foreignElement", false),
                        DemoUnits.PHU_LAM,
                        TODAY);

        assertThat(answer.agency()).isEqualTo(agency == null ? null : new UnitCode(agency));
        assertThat(answer.known()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"2025-06-30, false", "2025-07-01, true"})
    void knowsThatTheDistrictsAreGone(LocalDate day, boolean known) {
        Routing.Competence answer = OwnRouting.of(product, "classpath:demo/routing/")
                .competence(
                        catalogue.inForce(new ProcedureCode("1.001193"), TODAY),
                        Map.of("foreignElement", true),
                        DemoUnits.PHU_LAM,
                        day);

        assertThat(answer.known()).isEqualTo(known);
    }
}

package vn.motcua.office;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.Units;

/** A ward in which many dossiers are decided at once: each test begins on the morning of 27/11/2026. */
abstract class BulkMorning {

    static final Map<String, Object> SIGN = Map.of("signOutcome", "SIGN");

    @Autowired
    OfficeClock clock;

    Ward ward;
    Bulk bulk;

    @BeforeAll
    void openTheWard(@LocalServerPort int port, @Autowired Units units, @Autowired Officers officers) {
        ward = Ward.open(port, units, officers);
        bulk = new Bulk(ward);
    }

    @BeforeEach
    void inTheMorning() {
        clock.at("2026-11-27T09:00");
    }

    @AfterAll
    void showRealTime() {
        clock.showRealTime();
    }

    String atSignature(String child) {
        String code = ward.received(child);
        ward.toSignature(code);
        return code;
    }
}

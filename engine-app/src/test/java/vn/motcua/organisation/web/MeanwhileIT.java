package vn.motcua.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.organisation.Officer;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.OrganisationFixture;
import vn.motcua.organisation.Units;
import vn.motcua.shared.Role;
import vn.motcua.shared.UnitCode;
import vn.motcua.testing.Browser;
import vn.motcua.testing.ProductTest;

/** What somebody else changes of an account while a change of it is under way counts. */
@ProductTest
class MeanwhileIT {

    @LocalServerPort
    private int port;

    @Autowired
    private Units units;

    @Autowired
    private Officers officers;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private Clock clock;

    private UnitCode commune;
    private Officer officer;

    @BeforeEach
    void makeAnOfficer() {
        commune = OrganisationFixture.commune(units, OrganisationFixture.province(units), 1);
        officer = OrganisationFixture.officer(officers, Role.CASE_OFFICER, commune);
    }

    @Test
    void aResetIsNotUndoneByAChangeThatBeganBefore() {
        Browser thrownOut = signedIn(officer);

        HttpResponse<String> answer = meanwhile(
                () -> {
                    advance();
                    sql.sql("UPDATE officer SET password_hash = 'reset', password_temporary = true WHERE id = ?")
                            .param(officer.id().value())
                            .update();
                },
                () -> thrownOut.post(
                        "/api/session/password",
                        "{\"currentPassword\": \"%s\", \"newPassword\": \"mat-khau-cua-rieng-toi\"}"
                                .formatted(OrganisationFixture.PASSWORD)));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("password-reset-meanwhile");
        assertThat(sql.sql("SELECT password_hash || password_temporary FROM officer WHERE id = ?")
                        .param(officer.id().value())
                        .query(String.class)
                        .single())
                .isEqualTo("resettrue");
    }

    @Test
    void whoseRightsEndMeanwhileGivesNoPositionAnyMore() {
        Officer admin = OrganisationFixture.officer(officers, Role.UNIT_ADMIN, commune);
        Browser losing = signedIn(admin);
        LocalDate today = LocalDate.now(clock);

        HttpResponse<String> answer = meanwhile(
                () -> {
                    advance();
                    sql.sql("UPDATE officer_position SET valid_to = ? WHERE officer = ?")
                            .params(today, admin.id().value())
                            .update();
                },
                () -> losing.post(
                        "/api/officers/" + officer.id() + "/positions",
                        "{\"unitCode\": \"%s\", \"role\": \"APPROVER\", \"from\": \"%s\", \"lastDay\": null}"
                                .formatted(commune, today)));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(sql.sql("SELECT count(*) FROM officer_position WHERE officer = ?")
                        .param(officer.id().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    /** Sends the request while the change is not committed yet, and commits once the request waits for it. */
    private HttpResponse<String> meanwhile(Runnable change, Supplier<HttpResponse<String>> request) {
        return transactions
                .execute(status -> {
                    change.run();
                    CompletableFuture<HttpResponse<String>> answer = CompletableFuture.supplyAsync(request);
                    await().pollInSameThread()
                            .atMost(Duration.ofSeconds(30))
                            .until(() -> answer.isDone() || somebodyWaits());
                    return answer;
                })
                .join();
    }

    private boolean somebodyWaits() {
        return sql.sql(
                        "SELECT EXISTS (SELECT FROM pg_locks WHERE NOT granted AND pg_backend_pid() = ANY(pg_blocking_pids(pid)))")
                .query(Boolean.class)
                .single();
    }

    private void advance() {
        sql.sql("UPDATE organisation_revision SET revision = revision + 1").update();
    }

    private Browser signedIn(Officer who) {
        Browser browser = new Browser(port);
        assertThat(browser.signIn(who.username(), OrganisationFixture.PASSWORD).statusCode())
                .isEqualTo(200);
        return browser;
    }
}

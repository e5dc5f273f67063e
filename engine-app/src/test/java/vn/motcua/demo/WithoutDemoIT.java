package vn.motcua.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import vn.motcua.embedded.StartAnew;
import vn.motcua.organisation.DemoAccounts;
import vn.motcua.testing.Browser;
import vn.motcua.testing.ProductTest;

/** Nothing of the demo exists outside its profile. */
@ProductTest
class WithoutDemoIT {

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Test
    void thereIsNoBeanOfIt() {
        assertThat(Arrays.stream(context.getBeanDefinitionNames())
                        .map(context::getType)
                        .filter(type -> type != null && type.getName().startsWith("vn.motcua.demo")))
                .isEmpty();
        assertThat(context.getBeansOfType(DemoAccounts.class)).isEmpty();
        assertThat(context.getBeansOfType(StartAnew.class)).isEmpty();
        assertThat(context.getBean(Clock.class)).isNotInstanceOf(MovableClock.class);
    }

    @Test
    void theResetIsNotThere() {
        Browser visitor = new Browser(port);
        visitor.get("/api/session");

        assertThat(visitor.post("/api/demo/reset", "{}").statusCode()).isEqualTo(404);
    }

    @Test
    void thereAreNoCardsAndNoAccounts() {
        Browser visitor = new Browser(port);

        assertThat(visitor.get("/api/sign-in-options").body()).contains("\"demo\":null");
        assertThat(visitor.signIn("quantri", DemoOfficers.PASSWORD).statusCode())
                .isEqualTo(401);
    }
}

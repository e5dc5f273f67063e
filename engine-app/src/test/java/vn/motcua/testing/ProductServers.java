package vn.motcua.testing;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import vn.motcua.embedded.postgres.Credentials;

/** Gives each application under test a fresh database and index names of its own. */
final class ProductServers implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getBeanFactory().registerSingleton("testSources", new TestSources());
        TestDatabase database = TestDatabase.fresh();
        Credentials credentials = database.credentials();
        TestPropertyValues.of(
                        "spring.datasource.url=" + database.url(),
                        "spring.datasource.username=" + Credentials.APP,
                        "spring.datasource.password=" + credentials.appPassword(),
                        "spring.datasource.hikari.maximum-pool-size=10",
                        "spring.datasource.hikari.minimum-idle=1",
                        "spring.flyway.url=" + database.url(),
                        "spring.flyway.user=" + Credentials.OWNER,
                        "spring.flyway.password=" + credentials.ownerPassword(),
                        "motcua.search.url=" + SearchNode.url(),
                        "motcua.search.index-prefix=" + database.name(),
                        "motcua.stand-ins=true",
                        // hundreds of sign-ins; how long one takes is nobody's question here
                        "motcua.password-rounds=4",
                        "motcua.document.folder=" + TestServers.DATA.resolve("files/" + database.name()))
                .applyTo(context);
    }
}

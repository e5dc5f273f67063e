package vn.motcua.search;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.annotation.Import;
import vn.motcua.testing.ProductTest;

/** The product on a search node of the test's own, with rebuilds in small steps and an impatient drift monitor. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ProductTest(
        properties = {
            "test=search-faults",
            "motcua.search.rebuild-poll=PT0.2S",
            "motcua.search.rebuild-batch=2",
            "motcua.search.drift=PT0.5S"
        })
@Import({OwnNode.Client.class, FaultOffice.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@interface FaultTest {}

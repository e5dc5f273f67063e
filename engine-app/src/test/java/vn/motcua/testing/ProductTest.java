package vn.motcua.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.annotation.AliasFor;
import org.springframework.test.context.ContextConfiguration;
import vn.motcua.MotCuaApplication;

/**
 * The whole product on a random port, with the real PostgreSQL and Elasticsearch, without the demo. Classes with equal
 * properties share one application and its database (starting one costs seconds): make your own dossiers and look only
 * at those. A class that must be alone names a property of its own, {@code @ProductTest(properties = "test=alone")},
 * and gets its own application on its own fresh database and its own index.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@SpringBootTest(classes = MotCuaApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = ProductServers.class)
@ExtendWith(FreshProduct.class)
public @interface ProductTest {

    @AliasFor(annotation = SpringBootTest.class, attribute = "properties")
    String[] properties() default {};
}

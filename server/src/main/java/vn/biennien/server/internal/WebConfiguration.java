package vn.biennien.server.internal;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.biennien.desk.review.PublicFigures;
import vn.biennien.desk.search.Finder;
import vn.biennien.store.RecordStore;

/** How the server is put together. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@ComponentScan
public class WebConfiguration implements WebMvcConfigurer {

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler(Assets.PATH + "**")
                .addResourceLocations("classpath:/static/")
                .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).immutable());
    }

    /** Templates that were compiled with the program. */
    @Bean
    TemplateEngine templates() {
        TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
        engine.setTrimControlStructures(true);
        return engine;
    }

    /** The index beside the record, which follows it while the server runs. */
    @Bean(destroyMethod = "close")
    Finder finder(RecordStore store) {
        Finder finder = Finder.open(store);
        finder.follow(Duration.ofSeconds(2));
        return finder;
    }

    /** Who has a page and stands in lists. */
    @Bean
    PublicFigures figures(RecordStore store) {
        return PublicFigures.of(store);
    }

    @Bean
    Clock clock() {
        return Clock.systemDefaultZone();
    }
}

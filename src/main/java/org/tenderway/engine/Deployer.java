package org.tenderway.engine;

import java.io.IOException;
import java.io.InputStream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys every model, decision and form under its relative path. The starter's own deployment keeps bare file names in
 * a packaged jar, where two files of one name in two folders overwrite each other without a word.
 */
@Component
class Deployer {

    private final RepositoryService repository;
    private final ManagementService management;

    Deployer(RepositoryService repository, ManagementService management) {
        this.repository = repository;
        this.management = management;
    }

    @Order(0)
    @EventListener(ApplicationStartedEvent.class)
    void deploy() throws IOException {
        var resolver = new PathMatchingResourcePatternResolver();
        var deployment = repository
                .createDeployment()
                .name("tenderway")
                .source("tenderway")
                .enableDuplicateFiltering(true);
        int found = 0;
        for (String pattern : new String[] {"processes/**/*.bpmn", "processes/**/*.dmn", "forms/**/*.form"}) {
            String folder = pattern.substring(0, pattern.indexOf('/') + 1);
            for (Resource resource : resolver.getResources("classpath*:" + pattern)) {
                String url = resource.getURL().toString();
                String name = url.substring(url.lastIndexOf("/" + folder) + 1);
                try (InputStream in = resource.getInputStream()) {
                    deployment.addInputStream(name, in);
                }
                found++;
            }
        }
        if (found > 0) {
            deployment.deploy();
        }
        doTheJobsOfAllThatIsDeployed();
    }

    /**
     * A node does the jobs of models that were deployed when it started, and leaves those of a newer node alone: it
     * does not have the doors that they ask for. Older models it must name, or running cases would stand still.
     */
    private void doTheJobsOfAllThatIsDeployed() {
        repository
                .createDeploymentQuery()
                .list()
                .forEach(known -> management.registerDeploymentForJobExecutor(known.getId()));
    }
}

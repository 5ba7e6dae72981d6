//! The one table of files that say something, each with its reader.

use super::mention::Read;
use super::readers::{
    cargo, composer, docker, go, gradle, helm, hex, jvm, npm, nuget, pipelines, pub_dev, pypi,
    pypi_locks, rubygems, swift, terraform,
};

/// How a file is read.
#[derive(Clone, Copy)]
pub(super) struct Kind {
    /// What the file is.
    pub(super) form: Form,
    /// Its reader, where hosts and variables are not all that it names.
    pub(super) read: Option<fn(&str) -> Read>,
    /// The entry of the catalogue that it configures.
    pub(super) service: Option<&'static str>,
}

/// What a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// Names the packages of an ecosystem.
    Manifest(&'static str),
    /// Names the packages of an ecosystem with those that they need.
    Lock(&'static str),
    /// A pipeline or a deployment: it names images, hosts and variables.
    Deployment,
    /// Variables with their values.
    Env,
    /// Source or configuration: it names hosts.
    Source,
}

/// A name with at most one star, behind the folders that it must stand in; what it is; its reader; what it configures.
type Row = (
    &'static str,
    Form,
    Option<fn(&str) -> Read>,
    Option<&'static str>,
);

use Form::{Deployment, Env, Lock, Manifest, Source};

/// The files that are known by their names. The first row that fits counts.
#[rustfmt::skip]
const NAMES: &[Row] = &[
    ("package.json", Manifest("npm"), Some(npm::manifest), None),
    ("package-lock.json", Lock("npm"), Some(npm::lock), None),
    ("npm-shrinkwrap.json", Lock("npm"), Some(npm::lock), None),
    ("yarn.lock", Lock("npm"), Some(npm::yarn_lock), None),
    ("pnpm-lock.yaml", Lock("npm"), Some(npm::pnpm_lock), None),
    ("bun.lock", Lock("npm"), Some(npm::bun_lock), None),
    (".npmrc", Deployment, Some(npm::settings), None),
    (".yarnrc.yml", Deployment, Some(npm::settings), None),
    ("deno.json", Manifest("npm"), Some(npm::deno), None),
    ("deno.jsonc", Source, None, None),
    ("nx.json", Source, Some(npm::nx), None),
    ("pyproject.toml", Manifest("pypi"), Some(pypi::pyproject), None),
    ("requirements-dev*.txt", Manifest("pypi"), Some(pypi::dev_requirements), None),
    ("requirements-test*.txt", Manifest("pypi"), Some(pypi::dev_requirements), None),
    ("dev-requirements*.txt", Manifest("pypi"), Some(pypi::dev_requirements), None),
    ("requirements/dev*.txt", Manifest("pypi"), Some(pypi::dev_requirements), None),
    ("requirements/test*.txt", Manifest("pypi"), Some(pypi::dev_requirements), None),
    ("requirements/*.txt", Manifest("pypi"), Some(pypi::requirements), None),
    ("requirements*.txt", Manifest("pypi"), Some(pypi::requirements), None),
    ("requirements*.in", Manifest("pypi"), Some(pypi::requirements), None),
    ("Pipfile", Manifest("pypi"), Some(pypi::pipfile), None),
    ("setup.py", Manifest("pypi"), Some(pypi::setup), None),
    ("setup.cfg", Manifest("pypi"), Some(pypi::setup), None),
    ("poetry.lock", Lock("pypi"), Some(pypi_locks::packages), None),
    ("uv.lock", Lock("pypi"), Some(pypi_locks::packages), None),
    ("pdm.lock", Lock("pypi"), Some(pypi_locks::packages), None),
    ("Pipfile.lock", Lock("pypi"), Some(pypi_locks::pipfile), None),
    ("Cargo.toml", Manifest("cargo"), Some(cargo::manifest), None),
    ("Cargo.lock", Lock("cargo"), Some(cargo::lock), None),
    ("go.mod", Manifest("go"), Some(go::manifest), None),
    ("pom.xml", Manifest("maven"), Some(jvm::pom), None),
    ("*.gradle", Manifest("maven"), Some(gradle::script), None),
    ("*.gradle.kts", Manifest("maven"), Some(gradle::script), None),
    ("*.versions.toml", Manifest("maven"), Some(gradle::catalogue), None),
    ("*.csproj", Manifest("nuget"), Some(nuget::project), None),
    ("*.fsproj", Manifest("nuget"), Some(nuget::project), None),
    ("*.vbproj", Manifest("nuget"), Some(nuget::project), None),
    ("Directory.Packages.props", Manifest("nuget"), Some(nuget::project), None),
    ("Directory.Build.props", Manifest("nuget"), Some(nuget::project), None),
    ("packages.config", Manifest("nuget"), Some(nuget::project), None),
    ("packages.lock.json", Lock("nuget"), Some(nuget::lock), None),
    ("nuget.config", Deployment, None, None),
    ("composer.json", Manifest("composer"), Some(composer::manifest), None),
    ("composer.lock", Lock("composer"), Some(composer::lock), None),
    ("Gemfile", Manifest("rubygems"), Some(rubygems::gemfile), None),
    ("gems.rb", Manifest("rubygems"), Some(rubygems::gemfile), None),
    ("*.gemspec", Manifest("rubygems"), Some(rubygems::gemspec), None),
    ("Gemfile.lock", Lock("rubygems"), Some(rubygems::lock), None),
    ("gems.locked", Lock("rubygems"), Some(rubygems::lock), None),
    ("mix.exs", Manifest("hex"), Some(hex::manifest), None),
    ("mix.lock", Lock("hex"), Some(hex::lock), None),
    ("pubspec.yaml", Manifest("pub"), Some(pub_dev::manifest), None),
    ("pubspec.lock", Lock("pub"), Some(pub_dev::lock), None),
    ("Package.swift", Manifest("swift"), Some(swift::manifest), None),
    ("Package.resolved", Lock("swift"), Some(swift::lock), None),
    ("Podfile", Manifest("pod"), Some(swift::podfile), None),
    ("Podfile.lock", Lock("pod"), Some(swift::podfile_lock), None),
    (".terraform.lock.hcl", Lock("terraform"), Some(terraform::lock), None),
    ("*.tf", Manifest("terraform"), Some(terraform::configuration), None),
    ("*.tofu", Manifest("terraform"), Some(terraform::configuration), None),
    ("Chart.yaml", Manifest("helm"), Some(helm::chart), None),
    ("requirements.yaml", Manifest("helm"), Some(helm::chart), None),
    (".github/workflows/*.yml", Deployment, Some(pipelines::workflow), Some("github-actions")),
    (".github/workflows/*.yaml", Deployment, Some(pipelines::workflow), Some("github-actions")),
    ("action.yml", Deployment, Some(pipelines::workflow), None),
    ("action.yaml", Deployment, Some(pipelines::workflow), None),
    (".gitlab-ci.yml", Deployment, Some(pipelines::images), Some("gitlab-ci")),
    (".circleci/config.yml", Deployment, Some(pipelines::circleci), Some("circleci")),
    ("bitbucket-pipelines.yml", Deployment, Some(pipelines::images), Some("bitbucket-pipelines")),
    ("azure-pipelines*.yml", Deployment, Some(pipelines::images), Some("azure-devops-pipelines")),
    ("azure-pipelines*.yaml", Deployment, Some(pipelines::images), Some("azure-devops-pipelines")),
    (".travis.yml", Deployment, Some(pipelines::images), Some("travisci")),
    ("appveyor.yml", Deployment, Some(pipelines::images), Some("appveyor")),
    (".appveyor.yml", Deployment, Some(pipelines::images), Some("appveyor")),
    (".buildkite/*.yml", Deployment, Some(pipelines::images), Some("buildkite")),
    (".buildkite/*.yaml", Deployment, Some(pipelines::images), Some("buildkite")),
    (".semaphore/*.yml", Deployment, Some(pipelines::images), Some("semaphore")),
    ("bitrise.yml", Deployment, Some(pipelines::images), Some("bitrise")),
    ("buildspec.yml", Deployment, Some(pipelines::images), Some("codebuild")),
    ("cloudbuild.yaml", Deployment, Some(pipelines::images), Some("google-cloud-build")),
    ("Jenkinsfile", Deployment, None, None),
    (".pre-commit-config.yaml", Manifest("precommit"), Some(pipelines::precommit), None),
    ("Dockerfile", Deployment, Some(docker::file), None),
    ("Containerfile", Deployment, Some(docker::file), None),
    ("Dockerfile.*", Deployment, Some(docker::file), None),
    ("*.Dockerfile", Deployment, Some(docker::file), None),
    ("*.dockerfile", Deployment, Some(docker::file), None),
    ("docker-compose*.yml", Deployment, Some(pipelines::images), None),
    ("docker-compose*.yaml", Deployment, Some(pipelines::images), None),
    ("compose*.yml", Deployment, Some(pipelines::images), None),
    ("compose*.yaml", Deployment, Some(pipelines::images), None),
    ("netlify.toml", Deployment, None, Some("netlify")),
    ("vercel.json", Deployment, None, Some("vercel")),
    ("fly.toml", Deployment, None, Some("fly-io")),
    ("render.yaml", Deployment, Some(pipelines::images), Some("render")),
    ("railway.json", Deployment, None, Some("railway")),
    ("railway.toml", Deployment, None, Some("railway")),
    ("heroku.yml", Deployment, None, Some("heroku")),
    ("wrangler.toml", Deployment, None, Some("cloudflare-workers")),
    ("wrangler.json", Deployment, None, Some("cloudflare-workers")),
    ("wrangler.jsonc", Deployment, None, Some("cloudflare-workers")),
    ("firebase.json", Deployment, None, Some("firebase")),
    ("supabase/config.toml", Deployment, None, Some("supabase")),
    ("amplify.yml", Deployment, None, Some("aws-amplify")),
    ("Pulumi.yaml", Deployment, None, Some("pulumi")),
    ("codecov.yml", Deployment, None, Some("codecov")),
    (".codecov.yml", Deployment, None, Some("codecov")),
    (".coveralls.yml", Deployment, None, Some("coveralls")),
    (".snyk", Deployment, None, Some("snyk")),
    (".sentryclirc", Deployment, None, Some("sentry")),
    ("sentry.properties", Deployment, None, Some("sentry")),
    (".readthedocs.yml", Deployment, None, Some("read-the-docs")),
    (".readthedocs.yaml", Deployment, None, Some("read-the-docs")),
    ("crowdin.yml", Deployment, None, Some("crowdin")),
    ("doppler.yaml", Deployment, None, Some("doppler")),
    (".doppler.yaml", Deployment, None, Some("doppler")),
    ("eas.json", Deployment, None, Some("expo")),
    ("sonar-project.properties", Deployment, None, None),
    (".env", Env, None, None),
    (".env.*", Env, None, None),
    ("*.env", Env, None, None),
    (".envrc", Env, None, None),
    ("env.example", Env, None, None),
    (".dev.vars", Env, None, None),
    ("appsettings*.json", Source, None, None),
    ("local.settings.json", Source, None, None),
    ("config/*.json", Source, None, None),
    ("*.min.js", Source, Some(nothing), None),
];

/// Extensions of source and configuration.
const EXTENSIONS: &str = "js jsx mjs cjs ts tsx mts cts vue svelte astro py rb erb php go rs java kt kts scala groovy cs fs \
    vb swift m mm dart ex exs erl clj cljs lua pl r hs ml sh bash zsh ps1 html htm ejs hbs pug twig \
    toml ini cfg conf properties hcl tfvars";

/// YAML that is no manifest: what it is, its text says.
const YAML: &[&str] = &["yml", "yaml"];

/// How a file of this path is read, from the folder that is searched; `None`: it says nothing.
pub(super) fn of(path: &str) -> Option<Kind> {
    let named = NAMES.iter().find(|(pattern, ..)| fits(pattern, path));
    if let Some((_, form, read, service)) = named {
        let is_nothing =
            read.is_some_and(|read| std::ptr::fn_addr_eq(read, nothing as fn(&str) -> Read));
        return (!is_nothing).then_some(Kind {
            form: *form,
            read: *read,
            service: *service,
        });
    }
    let name = path.rsplit('/').next()?;
    let (_, extension) = name.rsplit_once('.')?;
    let read: Option<fn(&str) -> Read> = if YAML.contains(&extension) {
        Some(pipelines::images)
    } else if EXTENSIONS
        .split_ascii_whitespace()
        .any(|known| known == extension)
    {
        None
    } else {
        return None;
    };
    Some(Kind {
        form: Source,
        read,
        service: None,
    })
}

/// Whether a file is the source of a program.
pub(super) fn is_source(path: &str) -> bool {
    of(path).is_some_and(|kind| kind.form == Source)
}

/// The reader of files that are not read.
#[expect(clippy::unnecessary_wraps, reason = "readers have one form")]
fn nothing(_: &str) -> Read {
    Ok(Vec::new())
}

/// Whether a path ends in the folders and the name of a pattern.
fn fits(pattern: &str, path: &str) -> bool {
    let (folders, name) = pattern.rsplit_once('/').unwrap_or(("", pattern));
    let (parents, file) = path.rsplit_once('/').unwrap_or(("", path));
    let is_named = match name.split_once('*') {
        None => file == name,
        Some((head, tail)) => {
            file.len() >= head.len() + tail.len() && file.starts_with(head) && file.ends_with(tail)
        }
    };
    let is_there = || {
        let rest = parents.strip_suffix(folders);
        rest.is_some_and(|rest| folders.is_empty() || rest.is_empty() || rest.ends_with('/'))
    };
    is_named && is_there()
}

/// Every entry of the catalogue that a file configures.
#[cfg(test)]
pub(super) fn services() -> impl Iterator<Item = &'static str> {
    NAMES.iter().filter_map(|(_, _, _, service)| *service)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_known_by_their_names_and_folders() {
        for (path, form) in [
            ("package.json", Some(Manifest("npm"))),
            ("a/b/package.json", Some(Manifest("npm"))),
            (".github/workflows/ci.yml", Some(Deployment)),
            ("a/.github/workflows/ci.yml", Some(Deployment)),
            ("x.github/workflows/ci.yml", Some(Source)),
            ("requirements-dev.txt", Some(Manifest("pypi"))),
            ("src/pay.ts", Some(Source)),
            (".env", Some(Env)),
            (".env.example", Some(Env)),
            ("a.min.js", None),
            ("README.md", None),
            ("logo.png", None),
            ("LICENSE", None),
            ("", None),
        ] {
            assert_eq!(of(path).map(|kind| kind.form), form, "{path}");
        }
    }
}

//! Changes the file's text and keeps everything else as it is: comments, order, blanks.

use toml_edit::{Array, DocumentMut, Item, RawString, Table, Value, value};

/// A vendor to write into a file.
pub(crate) struct NewVendor<'a> {
    /// What it is asked for as.
    pub(crate) name: &'a str,
    /// The page.
    pub(crate) url: &'a str,
    /// The components that count.
    pub(crate) components: &'a [String],
}

/// The text with one more vendor.
///
/// # Errors
/// Where its place is taken, or the text is no TOML.
pub(crate) fn with_vendor(text: &str, vendor: &NewVendor<'_>) -> Result<String, String> {
    let document = text.parse::<DocumentMut>();
    let mut document = document.map_err(|_| "not valid TOML".to_owned())?;
    let vendors = document.entry("vendors").or_insert_with(|| {
        let mut table = Table::new();
        table.set_implicit(true);
        Item::Table(table)
    });
    let vendors = vendors.as_table_mut();
    let vendors = vendors.ok_or("`vendors` is written inline; add the vendor by hand")?;
    if vendors.contains_key(vendor.name) {
        return Err(format!("vendor `{}` is configured already", vendor.name));
    }
    let mut own = Table::new();
    let is_first = text.trim().is_empty();
    own.decor_mut().set_prefix(if is_first { "" } else { "\n" });
    own.insert("url", value(vendor.url));
    if !vendor.components.is_empty() {
        let components: Array = vendor.components.iter().map(String::as_str).collect();
        own.insert("components", value(components));
    }
    vendors.insert(vendor.name, Item::Table(own));
    Ok(document.to_string())
}

/// A vendor to name in a group.
pub(crate) struct Member {
    /// What it is asked for as.
    pub(crate) name: String,
    /// Why it stands there: one line without control characters.
    pub(crate) reason: String,
}

/// The text with these members in a group, each with its reason behind it; those that stand there already are left out.
///
/// # Errors
/// Where the group is no list, or the text is no TOML.
pub(crate) fn with_members(text: &str, group: &str, members: &[Member]) -> Result<String, String> {
    let document = text.parse::<DocumentMut>();
    let mut document = document.map_err(|_| "not valid TOML".to_owned())?;
    let groups = document.entry("groups").or_insert_with(|| {
        let mut table = Table::new();
        let is_first = text.trim().is_empty();
        let prefix = if is_first { "" } else { "\n" };
        table.decor_mut().set_prefix(prefix);
        Item::Table(table)
    });
    let groups = groups.as_table_mut();
    let groups = groups.ok_or("`groups` is written inline; add the vendors by hand")?;
    let list = groups.entry(group).or_insert(value(Array::new()));
    let list = list.as_array_mut();
    let list = list.ok_or_else(|| format!("group `{group}` is not a list"))?;
    let is_there = |member: &&Member| list.iter().any(|one| one.as_str() == Some(&member.name));
    let new: Vec<_> = members.iter().filter(|one| !is_there(one)).collect();
    append(list, &new);
    Ok(document.to_string())
}

/// Appends a line for each member. In a list, a comment behind a value belongs to what follows it.
fn append(list: &mut Array, members: &[&Member]) {
    let Some(widest) = members.iter().map(|member| member.name.len()).max() else {
        return;
    };
    let text = |raw: Option<&RawString>| {
        raw.and_then(RawString::as_str)
            .unwrap_or_default()
            .to_owned()
    };
    let mut behind = text(Some(list.trailing()));
    let before = list.len().checked_sub(1);
    if let Some(before) = before.and_then(|before| list.get_mut(before)) {
        behind.insert_str(0, &text(before.decor().suffix()));
        before.decor_mut().set_suffix("");
    }
    behind.truncate(behind.trim_end().len());
    for member in members {
        let mut own = Value::from(&member.name);
        own.decor_mut().set_prefix(format!("{behind}\n    "));
        list.push_formatted(own);
        let blank = widest - member.name.len() + 2;
        behind = format!("{:blank$}# {}", "", member.reason);
    }
    list.set_trailing_comma(true);
    list.set_trailing(format!("{behind}\n"));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_order_stay() {
        let text = "# mine\n[groups]\nprod = [\"clerk\"]   # both\n\n[vendors.a]\nurl = \"https://a.example\"\n\n[[policy]]\nvendors = [\"@prod\"]\n";
        let vendor = NewVendor {
            name: "acme",
            url: "https://status.acme.example",
            components: &["API *".to_owned()],
        };
        let edited = with_vendor(text, &vendor).unwrap();
        let own =
            "\n[vendors.acme]\nurl = \"https://status.acme.example\"\ncomponents = [\"API *\"]\n";
        assert!(edited.contains(own), "{edited}");
        assert_eq!(edited.replacen(own, "", 1), text);
        let again = with_vendor(&edited, &vendor).unwrap_err();
        assert_eq!(again, "vendor `acme` is configured already");
        assert!(
            with_vendor("", &vendor)
                .unwrap()
                .starts_with("[vendors.acme]\n")
        );
    }
    fn members(names: &[&str]) -> Vec<Member> {
        let member = |name: &&str| Member {
            name: (*name).to_owned(),
            reason: format!("why {name}"),
        };
        names.iter().map(member).collect()
    }

    #[test]
    fn members_stand_on_lines_of_their_own_with_their_reasons() {
        let new = with_members("", "deps", &members(&["stripe", "s3"])).unwrap();
        assert_eq!(
            new,
            "[groups]\ndeps = [\n    \"stripe\",  # why stripe\n    \"s3\",      # why s3\n]\n"
        );
        assert_eq!(with_members(&new, "deps", &members(&["s3"])).unwrap(), new);
    }

    #[test]
    fn what_stands_in_a_group_stays_with_its_comments() {
        for text in [
            "[groups]\ndeps = [\"a\", \"b\"]  # mine\n",
            "[groups]\ndeps = [\n  \"a\", # one\n  \"b\" # two\n]\n",
            "[groups]\ndeps = [\n  \"a\",\n  # none\n  \"b\", # two\n  # end\n]\nx = [\"c\"]\n",
            "[groups]\ndeps = []\n[vendors.a]\nurl = \"https://a.example\"\n",
        ] {
            let new = with_members(text, "deps", &members(&["s3"])).unwrap();
            let comments = text.lines().filter_map(|line| line.split_once('#'));
            assert!(
                comments.clone().all(|(_, comment)| new.contains(comment)),
                "{new}"
            );
            assert!(new.contains("    \"s3\",  # why s3\n]"), "{new}");
            assert!(new.parse::<DocumentMut>().is_ok(), "{new}");
        }
        assert!(with_members("groups = {}", "x", &members(&["a"])).is_err());
        assert!(with_members("[groups]\nx = 1", "x", &members(&["a"])).is_err());
    }
}

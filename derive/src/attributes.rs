//! The attributes of a declaration.
//!
//! On the struct, `#[kind("name", ...)]` with the name in files and
//! - `shared` or `private`: the home, the document its records live in;
//! - `found`: search looks through its words, and a page shows it;
//! - `folded`: a preview does not list its records;
//! - `comes_along`: a new one comes with what it belongs to, and is not told of by
//!   itself;
//! - `stays`: restoring a backup changes none that is here;
//! - `formerly("name")`: the name that records of this home had before;
//! - `variant(Name)`: its variant of `Kind`, if that is not the struct's name;
//! - `declares(NAME: shape ...)`: fields that the struct does not read;
//! - `by_hand`: the struct reads a record by an `of` of its own;
//! - `refine(path)`: puts right what was read;
//! - `label(name)`: the message that names it, if not `kind_NAME`.
//!
//! On a field, `#[field(...)]` with
//! - a shape, where the type alone does not tell: `person`, `of(Kind)`, `line`,
//!   `text`, `words`, `code`, `minutes`, `list`, `switch`;
//! - `name("name")`: the name in files, if that is not the field's;
//! - `constant(NAME)`: the constant that stands for it, if not the field's name in capitals;
//! - `limit(NUMBER)`: the most characters, if not those of the shape;
//! - `newest`, `furthest` (a choice, whose variants stand in the order of its
//!   stages) or `earliest` (a day): which of two values holds that were written
//!   apart (without it a person is asked, unless it is `folded`);
//! - `group("name")`: fields that are one decision;
//! - `parent`, `owner`, `author`: what the field says about the record;
//! - `folded`: a preview does not say that it changed (nor a place in a list);
//! - `label(name)`: the message that names it, if not `field_NAME`;
//! - `with(path)`: reads its value; `computed(path)`: reads the whole record,
//!   and is no field; `part`: the fields of a `Part`.

use proc_macro2::TokenStream;
use quote::quote;
use syn::parse::{Parse, ParseStream};
use syn::punctuated::Punctuated;
use syn::{Attribute, Error, Expr, Ident, LitStr, Path, Result, Token, parenthesized};

/// `#[kind("goal", shared, found)]`.
pub struct KindAttribute {
    pub name: LitStr,
    pub home: Ident,
    pub is_found: bool,
    pub is_folded: bool,
    pub comes_along: bool,
    pub stays: bool,
    pub formerly: Option<LitStr>,
    pub variant: Option<Ident>,
    pub declares: Vec<Extra>,
    pub is_by_hand: bool,
    pub refine: Option<Path>,
    pub label: Option<Ident>,
}

/// A field that is declared and not read by the struct.
pub struct Extra {
    pub constant: Ident,
    pub attribute: FieldAttribute,
}

/// `#[field(line, limit(NAME_LIMIT))]`.
#[derive(Default)]
pub struct FieldAttribute {
    pub shape: Option<TokenStream>,
    pub name: Option<LitStr>,
    pub constant: Option<Ident>,
    pub limit: Option<Expr>,
    pub policy: Option<Ident>,
    pub group: Option<LitStr>,
    pub is_parent: bool,
    pub role: Option<Ident>,
    pub is_folded: bool,
    pub label: Option<Ident>,
    pub with: Option<Path>,
    pub computed: Option<Path>,
    pub is_part: bool,
}

fn inside<T: Parse>(input: ParseStream<'_>) -> Result<T> {
    let content;
    parenthesized!(content in input);
    content.parse()
}

impl Parse for KindAttribute {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        let name: LitStr = input.parse()?;
        let mut home = None;
        let mut kind = Self {
            home: Ident::new("shared", name.span()),
            name,
            is_found: false,
            is_folded: false,
            comes_along: false,
            stays: false,
            formerly: None,
            variant: None,
            declares: Vec::new(),
            is_by_hand: false,
            refine: None,
            label: None,
        };
        while !input.is_empty() {
            input.parse::<Token![,]>()?;
            if input.is_empty() {
                break;
            }
            let word: Ident = input.parse()?;
            match word.to_string().as_str() {
                "shared" | "private" => home = Some(word),
                "found" => kind.is_found = true,
                "folded" => kind.is_folded = true,
                "comes_along" => kind.comes_along = true,
                "stays" => kind.stays = true,
                "by_hand" => kind.is_by_hand = true,
                "formerly" => kind.formerly = Some(inside(input)?),
                "variant" => kind.variant = Some(inside(input)?),
                "label" => kind.label = Some(inside(input)?),
                "refine" => kind.refine = Some(inside(input)?),
                "declares" => {
                    let content;
                    parenthesized!(content in input);
                    kind.declares =
                        Punctuated::<Extra, Token![,]>::parse_terminated(&content)?.into_iter().collect();
                }
                _ => return Err(Error::new_spanned(word, "a kind has no such attribute")),
            }
        }
        kind.home = home.ok_or_else(|| {
            Error::new_spanned(&kind.name, "say where its records live: `shared` or `private`")
        })?;
        Ok(kind)
    }
}

impl Parse for Extra {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        let constant = input.parse()?;
        input.parse::<Token![:]>()?;
        let mut attribute = FieldAttribute::default();
        while !input.is_empty() && !input.peek(Token![,]) {
            attribute.word(input)?;
        }
        Ok(Self { constant, attribute })
    }
}

impl Parse for FieldAttribute {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        let mut field = Self::default();
        while !input.is_empty() {
            field.word(input)?;
            if !input.is_empty() {
                input.parse::<Token![,]>()?;
            }
        }
        Ok(field)
    }
}

impl FieldAttribute {
    /// The attribute of a struct's field; an empty one where there is none.
    pub fn of(attributes: &[Attribute]) -> Result<Self> {
        let mut found = attributes.iter().filter(|attribute| attribute.path().is_ident("field"));
        match (found.next(), found.next()) {
            (None, _) => Ok(Self::default()),
            (Some(one), None) => one.parse_args(),
            (Some(_), Some(other)) => Err(Error::new_spanned(other, "a field has one `#[field(...)]`")),
        }
    }

    fn word(&mut self, input: ParseStream<'_>) -> Result<()> {
        let word: Ident = input.parse()?;
        let shape = quote!(crate::coaching::record::declaration::Shape);
        match word.to_string().as_str() {
            "person" => self.shape = Some(quote!(#shape::Person)),
            "line" => self.shape = Some(quote!(#shape::Line)),
            "text" => self.shape = Some(quote!(#shape::Text)),
            "words" => self.shape = Some(quote!(#shape::Words)),
            "code" => self.shape = Some(quote!(#shape::Code)),
            "minutes" => self.shape = Some(quote!(#shape::Minutes)),
            "number" => self.shape = Some(quote!(#shape::Number)),
            "list" => self.shape = Some(quote!(#shape::List)),
            "day" => self.shape = Some(quote!(#shape::Day)),
            "switch" => self.shape = Some(quote!(#shape::Switch)),
            "order" => {
                self.shape = Some(quote!(#shape::Order));
                self.is_folded = true;
            }
            "choice" => self.shape = Some(quote!(#shape::Choice)),
            "instant" => self.shape = Some(quote!(#shape::Instant)),
            "of" => {
                let kind: Ident = inside(input)?;
                self.shape = Some(quote!(#shape::Reference(crate::coaching::record::kind::Kind::#kind)));
            }
            "name" => self.name = Some(inside(input)?),
            "constant" => self.constant = Some(inside(input)?),
            "limit" => self.limit = Some(inside(input)?),
            "newest" | "furthest" | "earliest" => self.policy = Some(word),
            "group" => self.group = Some(inside(input)?),
            "parent" => self.is_parent = true,
            "owner" | "author" => self.role = Some(word),
            "folded" => self.is_folded = true,
            "label" => self.label = Some(inside(input)?),
            "with" => self.with = Some(inside(input)?),
            "computed" => self.computed = Some(inside(input)?),
            "part" => self.is_part = true,
            _ => return Err(Error::new_spanned(word, "a field has no such attribute")),
        }
        Ok(())
    }
}
